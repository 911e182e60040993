import type { Answer } from '#contract';
import { problemOf } from '#platform';

/** The callback that a page gave with an event, if it gave one. socket.io sends only its first call. */
export function acknowledgementOf(last: unknown): ((answer: unknown) => void) | null {
  return isCallback(last) ? last : null;
}

const isCallback = (value: unknown): value is (answer: unknown) => void => typeof value === 'function';

/** What a page is answered when something was thrown. */
export const refusal = (thrown: unknown): Answer<never> => ({ ok: false, error: problemOf(thrown) });
