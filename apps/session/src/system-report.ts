import { Inject, Injectable } from '@nestjs/common';
import type { RelayDump, RelayOverview, RoomOverview, SystemDump, SystemOverview } from '#contract';
import { Clock, PRODUCT_VERSION } from '#platform';
import { ConsultRooms } from './consult-rooms.js';
import { LiveSockets } from './live-sockets.js';
import { practitionerOf } from './media-session-id.js';
import { Redaction } from './redaction.js';
import { RelayPool } from './relay-pool.js';
import type { RelayClient } from './relay.client.js';
import { PROCESS_ID } from './session.options.js';

/** A relay as it answered just now. */
interface Answered {
  overview: RelayOverview;
  dump: RelayDump | null;
}

/** How relays and rooms stand, for whoever runs the system: in numbers, with nobody's name. */
@Injectable()
export class SystemReport {
  private readonly startedAt: string;

  constructor(
    private readonly pool: RelayPool,
    private readonly rooms: ConsultRooms,
    private readonly sockets: LiveSockets,
    private readonly clock: Clock,
    @Inject(PROCESS_ID) private readonly processId: string,
  ) {
    this.startedAt = clock.now().toISOString();
  }

  async overview(): Promise<SystemOverview> {
    return this.overviewOf(await this.ask());
  }

  async dump(): Promise<SystemDump> {
    const answered = await this.ask();
    const redaction = new Redaction();
    return {
      ...this.overviewOf(answered),
      versions: { hoichan: PRODUCT_VERSION, node: process.version },
      relayDumps: answered.flatMap(({ dump }) => (dump === null ? [] : redacted(dump, redaction))),
      roomStates: this.rooms.all().map((room) => ({
        roomId: room.consultId,
        relayId: room.relay?.relayId ?? null,
        waiting: room.lobby.size,
        people: room.participants.map(({ practitionerId, socketId, seat, link }) => ({
          person: redaction.person(practitionerId),
          present: socketId !== null,
          seated: seat !== null,
          link,
        })),
      })),
    };
  }

  private overviewOf(answered: readonly Answered[]): SystemOverview {
    return {
      at: this.clock.now().toISOString(),
      relays: answered.map(({ overview }) => overview),
      session: {
        processId: this.processId,
        startedAt: this.startedAt,
        pages: this.sockets.local().length,
        rooms: this.rooms.all().length,
      },
    };
  }

  private ask(): Promise<Answered[]> {
    return Promise.all(this.pool.all().map(answerOf));
  }
}

async function answerOf(relay: RelayClient): Promise<Answered> {
  const { relayId } = relay;
  try {
    const [load, dump] = await Promise.all([relay.call('load', {}), relay.call('dump', {})]);
    return { overview: { relayId, load, rooms: dump.rooms.map(roomOverview) }, dump };
  } catch {
    return { overview: { relayId, load: null, rooms: [] }, dump: null };
  }
}

const roomOverview = ({ roomId, workerPid, furtherWorkerPids, peers }: RelayDump['rooms'][number]): RoomOverview => ({
  roomId,
  workerPids: [workerPid, ...furtherWorkerPids],
  participants: peers.length,
  sends: peers.reduce((sum, { producers }) => sum + producers.length, 0),
  receives: peers.reduce((sum, { consumers }) => sum + consumers.length, 0),
});

/** A peer's id begins with whose it is. */
function redacted(dump: RelayDump, redaction: Redaction): RelayDump {
  const rooms = dump.rooms.map((room) => ({
    ...room,
    peers: room.peers.map((peer) => ({
      ...peer,
      peerId: redaction.person(practitionerOf(peer.peerId) ?? peer.peerId),
    })),
  }));
  return { ...dump, rooms };
}
