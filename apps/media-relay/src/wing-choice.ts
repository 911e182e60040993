import { type Candidate, pickWorker } from './load.js';

/**
 * The worker for one more peer of a room. Its home as long as that takes more, so that most rooms never span; then one
 * that has a wing of the room, which costs no further pipes; then the least busy. A running room is never refused: when
 * all are full it goes on at home.
 */
export function workerForPeer<T extends Candidate>(home: T, wings: readonly T[], alive: readonly T[]): T {
  if (!home.full) return home;
  return pickWorker(wings.filter((each) => alive.includes(each))) ?? pickWorker(alive) ?? home;
}
