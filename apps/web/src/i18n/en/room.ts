import type { Texts } from '../texts.js';
import type { room as source } from '../vi/room.js';

export const room: Texts<typeof source> = {
  title: 'Consultation room',
  empty: 'Nobody is in the room yet.',
};
