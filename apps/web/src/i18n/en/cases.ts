import type { Texts } from '../texts.js';
import type { cases as source } from '../vi/cases.js';

export const cases: Texts<typeof source> = {
  title: 'Cases',
  empty: 'No cases yet.',
};
