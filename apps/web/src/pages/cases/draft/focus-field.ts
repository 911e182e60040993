/** A section that unfolds takes this long. */
const UNFOLD_MS = 160;

const CONTROL = 'input, textarea, button, select, a[href]';

/** Leads to the field with this id, or to the first control in it, once its section is open. */
export function focusField(id: string): void {
  setTimeout(() => {
    const place = document.getElementById(id);
    const control = place?.matches(CONTROL) ? place : place?.querySelector<HTMLElement>(CONTROL);
    place?.scrollIntoView({ block: 'center' });
    control?.focus({ preventScroll: true });
  }, UNFOLD_MS);
}
