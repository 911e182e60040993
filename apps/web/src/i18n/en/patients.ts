import type { Texts } from '../texts.js';
import type { patients as source } from '../vi/patients.js';

export const patients: Texts<typeof source> = {
  title: 'Patient',
  empty: 'Nothing is known yet.',
};
