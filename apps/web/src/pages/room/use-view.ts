import { useRef, useState } from 'react';
import { arrange, LAYOUTS, type Arrangement, type Layout, type Tile } from './tiles.js';
import { keepView, rememberedView, type View } from './view-memory.js';

/** The second click of a double one falls on what the first has brought there. */
const ONE_CLICK_MS = 500;

export interface RoomView extends View, Arrangement {
  show: (layout: Layout) => void;
  showNext: () => void;
  /** Pins a tile, or lets it go again. */
  pin: (tile: Tile) => void;
}

/** How this page shows the room; remembered while the consult goes on. */
export function useView(consultId: string, tiles: readonly Tile[], speakerId: string | null): RoomView {
  const [view, setView] = useState(() => rememberedView(consultId));
  const lastPin = useRef(0);
  const heard = useLastSpeaker(tiles, speakerId);
  const change = (to: View): void => {
    setView(to);
    keepView(consultId, to);
  };
  const show = (layout: Layout): void => change({ layout, pinned: null });
  return {
    ...view,
    ...arrange(tiles, view, heard),
    show,
    showNext: () => show(LAYOUTS[(LAYOUTS.indexOf(view.layout) + 1) % LAYOUTS.length] ?? 'image'),
    pin: ({ key }) => {
      const now = performance.now();
      if (now - lastPin.current < ONE_CLICK_MS) return;
      lastPin.current = now;
      change({ ...view, pinned: view.pinned === key ? null : key });
    },
  };
}

/** Who of the others spoke last: a silence, or a word of one's own, does not change the picture. */
function useLastSpeaker(tiles: readonly Tile[], speakerId: string | null): string | null {
  const [last, setLast] = useState<string | null>(null);
  if (speakerId !== last && tiles.some(({ person }) => person.id === speakerId)) setLast(speakerId);
  return last;
}
