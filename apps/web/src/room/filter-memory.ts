/** What is done to a picture and a voice before they are sent, as this browser's doctor wants it. */
export interface WantedFilters {
  voice: boolean;
  background: boolean;
}

const STORAGE_KEY = 'hoichan.filters';

export function rememberedFilters(): WantedFilters {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? 'null');
    const has = (name: keyof WantedFilters): boolean =>
      typeof stored === 'object' && stored !== null && Reflect.get(stored, name) === true;
    return { voice: has('voice'), background: has('background') };
  } catch {
    return { voice: false, background: false };
  }
}

export function keepFilters(wanted: WantedFilters): void {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(wanted));
  } catch {
    // A browser without storage begins without them.
  }
}
