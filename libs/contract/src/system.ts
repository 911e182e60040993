import type { LinkQuality } from './consult.js';
import type { RelayDump, RelayLoad } from './relay.js';

/** A room on a relay as an administrator sees it: how much it carries, and nobody by name. */
export interface RoomOverview {
  /** The consult's id, as it stands in the logs. */
  roomId: string;
  /** Its home first. */
  workerPids: number[];
  participants: number;
  sends: number;
  receives: number;
}

export interface RelayOverview {
  /** Null until it was reached for the first time. */
  relayId: string | null;
  /** Null when it does not answer; then nothing is known of its rooms either. */
  load: RelayLoad | null;
  rooms: RoomOverview[];
}

/** The relays there are, and the session process that was asked. */
export interface SystemOverview {
  at: string;
  relays: RelayOverview[];
  session: { processId: string; startedAt: string; pages: number; rooms: number };
}

/** How somebody stands in a room; who it is does not matter, only that it is somebody else than the next. */
export interface SeatState {
  person: string;
  present: boolean;
  seated: boolean;
  link: LinkQuality | null;
}

/** What a bug report needs, with people as numbers and no patient. */
export interface SystemDump extends SystemOverview {
  versions: { hoichan: string; node: string };
  relayDumps: RelayDump[];
  roomStates: { roomId: string; relayId: string | null; waiting: number; people: SeatState[] }[];
}
