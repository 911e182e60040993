/** When somebody last touched this browser, in whichever tab: shared by storage, so that one busy tab keeps all open. */
const STORAGE_KEY = 'hoichan.last-input';
const WRITE_EVERY_MS = 5_000;
const INPUTS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

let here = Date.now();
let written = 0;

function onInput(): void {
  here = Date.now();
  if (here - written < WRITE_EVERY_MS) return;
  written = here;
  try {
    localStorage.setItem(STORAGE_KEY, String(here));
  } catch {
    // Without storage each tab counts for itself.
  }
}

/** Call once, at the start of the page. */
export function watchActivity(): void {
  for (const input of INPUTS) window.addEventListener(input, onInput, { capture: true, passive: true });
  onInput();
}

/** In this tab. */
export const lastInputHere = (): number => here;

/** In any tab of this browser. */
export function lastInputAnywhere(): number {
  try {
    return Math.max(here, Number(localStorage.getItem(STORAGE_KEY)) || 0);
  } catch {
    return here;
  }
}
