/** The element of a field of the opinion, by the server's name for it: `answers.2`, `conclusion`. */
export const opinionFieldId = (field: string): string => `opinion-${field.replace('.', '-')}`;

/** After the window that hides it has gone, and the tab or sheet with it has come. */
const AFTER_WINDOW_MS = 200;

export function focusOpinionField(field: string): void {
  setTimeout(() => {
    const element = document.getElementById(opinionFieldId(field));
    element?.scrollIntoView({ block: 'center' });
    element?.focus();
  }, AFTER_WINDOW_MS);
}
