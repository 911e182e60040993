import type { LinkState } from '../../room/link-control.js';
import type { RoomState } from '../../room/room-state.js';
import type { RoomPerson } from './people.js';

/** The one thing to say about the connection. `wait` goes on by itself; `weak` has consequences; `good` is quiet. */
export type RoomStatus =
  | {
      kind: 'wait';
      say: 'joining' | 'rejoining' | 'noRelay' | 'relaysFull' | 'media' | 'mediaBroken';
      name?: undefined;
    }
  | { kind: 'weak'; say: 'weakOwn' | 'soundOnly' | 'sendsSoundOnly' | 'smaller'; name?: undefined }
  | { kind: 'weak'; say: 'weakOther' | 'away'; name: string }
  | { kind: 'good'; say: 'alone' | 'good'; name?: undefined };

/** Below this a picture stands still more than it moves. */
const POOR_SCORE = 4;

/** What matters most comes first. */
export function roomStatus(
  room: Pick<RoomState, 'phase' | 'link' | 'failure' | 'sendScore'>,
  others: readonly Pick<RoomPerson, 'name' | 'state' | 'signal'>[],
  { sending, receiving, limits }: Pick<LinkState, 'sending' | 'receiving' | 'limits'>,
): RoomStatus {
  if (room.phase !== 'in') {
    if (room.failure === 'room.no-relay') return { kind: 'wait', say: 'noRelay' };
    if (room.failure === 'room.relays-full') return { kind: 'wait', say: 'relaysFull' };
    return { kind: 'wait', say: room.phase === 'joining' ? 'joining' : 'rejoining' };
  }
  if (room.link === 'broken') return { kind: 'wait', say: 'mediaBroken' };
  if (room.link === 'connecting') return { kind: 'wait', say: 'media' };
  const away = others.find(({ state }) => state === 'away');
  if (away) return { kind: 'weak', say: 'away', name: away.name };
  // What a doctor asked for themselves is no news.
  if (receiving === 'sound' && limits.receiving !== 'sound') return { kind: 'weak', say: 'soundOnly' };
  if (sending === 'sound' && limits.sending !== 'sound') return { kind: 'weak', say: 'sendsSoundOnly' };
  if (receiving !== limits.receiving || sending !== limits.sending) return { kind: 'weak', say: 'smaller' };
  if (room.sendScore !== null && room.sendScore > 0 && room.sendScore < POOR_SCORE) {
    return { kind: 'weak', say: 'weakOwn' };
  }
  const weak = others.find(({ signal }) => signal === 1);
  if (weak) return { kind: 'weak', say: 'weakOther', name: weak.name };
  return { kind: 'good', say: others.some(({ state }) => state === 'here') ? 'good' : 'alone' };
}
