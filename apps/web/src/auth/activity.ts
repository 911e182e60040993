/** When somebody last touched this browser, in whichever tab: shared by storage, so that one busy tab keeps all open. */
const STORAGE_KEY = 'hoichan.last-input';
const WRITE_EVERY_MS = 5_000;
const INPUTS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

export interface Activity {
  lastInputAt: () => number;
  stop: () => void;
}

export function watchActivity(): Activity {
  let own = Date.now();
  let written = 0;

  const write = (): void => {
    written = own;
    try {
      localStorage.setItem(STORAGE_KEY, String(own));
    } catch {
      // Without storage each tab counts for itself.
    }
  };
  const onInput = (): void => {
    own = Date.now();
    if (own - written >= WRITE_EVERY_MS) write();
  };

  for (const input of INPUTS) window.addEventListener(input, onInput, { capture: true, passive: true });
  write();
  return {
    lastInputAt: () => Math.max(own, storedInput()),
    stop: () => {
      for (const input of INPUTS) window.removeEventListener(input, onInput, { capture: true });
    },
  };
}

function storedInput(): number {
  try {
    return Number(localStorage.getItem(STORAGE_KEY)) || 0;
  } catch {
    return 0;
  }
}
