import type { Texts } from '../texts.js';
import type { admin as source } from '../vi/admin.js';

export const admin: Texts<typeof source> = {
  title: 'Administration',
  empty: 'Nothing to administer yet.',
};
