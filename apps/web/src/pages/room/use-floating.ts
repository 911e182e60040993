import { useEffect, useRef, useState } from 'react';
import { floatVideo, openPictureWindow } from '../../room/picture-window.js';

export interface Floating {
  /** Where to draw; null while nothing floats, or a video floats by itself. */
  into: Window | null;
  /** Puts the room's picture above all windows. Only within a click. */
  open: (track: MediaStreamTrack | null) => Promise<void>;
}

/** A picture of the room above all other windows, for whoever works in another program meanwhile. */
export function useFloating(): Floating {
  const [into, setInto] = useState<Window | null>(null);
  const end = useRef<() => void>(() => undefined);
  useEffect(() => () => end.current(), []);
  return {
    into,
    open: async (track) => {
      end.current();
      try {
        const opened = await openPictureWindow();
        if (opened) {
          end.current = () => opened.close();
          opened.addEventListener('pagehide', () => setInto(null));
          setInto(opened);
        } else if (track) end.current = await floatVideo(track);
      } catch {
        // The browser wants another click, or does not want it at all: the room is still there.
      }
    },
  };
}
