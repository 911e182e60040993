/** How somebody sat in a room, so that a page that is loaded anew goes straight back to it. */
export interface RememberedSeat {
  camera: boolean;
  microphone: boolean;
}

const keyOf = (consultId: string): string => `hoichan.seat.${consultId}`;

/** Null: not in this room from this tab. */
export function rememberedSeat(consultId: string): RememberedSeat | null {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(keyOf(consultId)) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return null;
    return { camera: Reflect.get(stored, 'camera') === true, microphone: Reflect.get(stored, 'microphone') === true };
  } catch {
    return null;
  }
}

export function keepSeat(consultId: string, seat: RememberedSeat): void {
  try {
    sessionStorage.setItem(keyOf(consultId), JSON.stringify(seat));
  } catch {
    // Without storage a reload leads through the lobby.
  }
}

export function forgetSeat(consultId: string): void {
  try {
    sessionStorage.removeItem(keyOf(consultId));
  } catch {
    // Nothing was kept either.
  }
}
