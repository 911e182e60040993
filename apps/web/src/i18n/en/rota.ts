import type { Texts } from '../texts.js';
import type { rota as source } from '../vi/rota.js';

export const rota: Texts<typeof source> = {
  title: 'Rota',
  empty: 'No duties yet.',
};
