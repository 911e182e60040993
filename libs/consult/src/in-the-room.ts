import type { Tx } from '#database';
import { attendanceStore } from './attendance.store.js';
import { staleBefore } from './attendance.js';
import { NotInTheRoom } from './recording.errors.js';

/** Throws NotInTheRoom. `personId` is a practitioner's or a guest's. */
export async function requirePresence(tx: Tx, consultId: string, personId: string, now: Date): Promise<void> {
  const present = await attendanceStore.presentIds(tx, consultId, staleBefore(now));
  if (!present.includes(personId)) throw new NotInTheRoom();
}
