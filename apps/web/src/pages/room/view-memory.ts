import { LAYOUTS, type Layout } from './tiles.js';

/** How somebody wants to see a room. */
export interface View {
  layout: Layout;
  /** The key of a tile. */
  pinned: string | null;
}

/** Of one consult only: whoever takes part in another begins anew. */
const STORAGE_KEY = 'hoichan.view';
const FIRST: View = { layout: 'image', pinned: null };

export function rememberedView(consultId: string): View {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? 'null');
    if (typeof stored !== 'object' || stored === null || Reflect.get(stored, 'consultId') !== consultId) return FIRST;
    const layout = LAYOUTS.find((each) => each === Reflect.get(stored, 'layout')) ?? FIRST.layout;
    const pinned: unknown = Reflect.get(stored, 'pinned');
    return { layout, pinned: typeof pinned === 'string' ? pinned : null };
  } catch {
    return FIRST;
  }
}

export function keepView(consultId: string, view: View): void {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify({ consultId, ...view }));
  } catch {
    // Without storage a page that is loaded anew shows the room as at first.
  }
}
