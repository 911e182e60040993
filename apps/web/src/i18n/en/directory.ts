import type { Texts } from '../texts.js';
import type { directory as source } from '../vi/directory.js';

export const directory: Texts<typeof source> = {
  title: 'Directory',
  empty: 'No facilities yet.',
};
