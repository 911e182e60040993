import { useEffect, useState } from 'react';
import { BodySound } from '../../../room/body-sound.js';

/** A track made ready to be seen and amplified, for as long as it is shown. */
export function useBodySound(track: MediaStreamTrack | null): BodySound | null {
  const [sound, setSound] = useState<{ of: MediaStreamTrack; is: BodySound } | null>(null);
  useEffect(() => {
    if (!track) return;
    let made: BodySound | null = null;
    // After the strip is painted: opening the sound system takes a while.
    const timer = setTimeout(() => {
      made = new BodySound(track);
      setSound({ of: track, is: made });
    });
    return () => {
      clearTimeout(timer);
      made?.close();
    };
  }, [track]);
  return sound !== null && sound.of === track ? sound.is : null;
}
