/** Elements that take keys themselves, or that a key could set off by accident. */
const CONTROLS =
  'input, textarea, select, button, a[href], summary, video, audio, [contenteditable], [role="button"], ' +
  '[role="option"], [role="menuitem"], [role="tab"], [role="slider"], [role="switch"], [role="textbox"]';

/** A list that moves its own highlight by keys says so, and keeps the shortcuts working while it has the focus. */
const ALLOWS = '[data-shortcuts]';

/** Whether a key pressed now may act as a shortcut: no modifier, no dialog, and no field or control in focus. */
export function mayAct(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return false;
  if (document.querySelector('dialog[open], [aria-modal="true"]')) return false;
  const target = event.target;
  if (!(target instanceof Element)) return true;
  return target.matches(ALLOWS) || target.closest(CONTROLS) === null;
}
