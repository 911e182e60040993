import { Inject, Injectable } from '@nestjs/common';
import { version } from 'mediasoup';
import type { RelayDump, RelayLoad, RelayPeerStats, RelayRoomDump } from '#contract';
import { peerStats } from './peer-stats.js';
import { RELAY_SETTINGS, type RelaySettings } from './relay.config.js';
import { Recordings } from './recordings.js';
import type { Room } from './room.js';
import { Rooms } from './rooms.js';
import { Workers } from './workers.js';

/** How the relay is doing: what is alive, how busy it is, how a peer's media fare. */
@Injectable()
export class RelayReport {
  constructor(
    @Inject(RELAY_SETTINGS) private readonly settings: RelaySettings,
    private readonly rooms: Rooms,
    private readonly workers: Workers,
    private readonly recordings: Recordings,
  ) {}

  load(): RelayLoad {
    const workers = this.workers.all;
    const next = this.workers.pick();
    const rooms = this.rooms.all;
    return {
      relayId: this.settings.id,
      load: next ? next.load : 1,
      full: this.rooms.draining || next === null,
      draining: this.rooms.draining,
      rooms: rooms.length,
      spanning: rooms.filter((room) => room.furtherWorkers.length > 0).length,
      peers: rooms.reduce((sum, room) => sum + room.peers.size, 0),
      workers: workers.map(({ pid, load, rooms: count }) => ({ pid, load, rooms: count })),
      spare: this.workers.hasSpare,
      recorder: this.recordings.recorder,
    };
  }

  /** The books of this process beside those of the workers themselves, which tell a leak. */
  async dump(): Promise<RelayDump> {
    const asked = await Promise.allSettled(
      this.workers.all.map(async ({ pid, worker, server }) => {
        const [{ routerIds }, { webRtcTransportIds }] = await Promise.all([worker.dump(), server.dump()]);
        return { pid, routerIds, transportIds: webRtcTransportIds };
      }),
    );
    // One that dies meanwhile has none.
    const workers = asked.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
    const versions = { node: process.version, mediasoup: version };
    return { relayId: this.settings.id, versions, rooms: this.rooms.all.map(roomDump), workers };
  }

  stats(roomId: string, peerId: string): Promise<RelayPeerStats> {
    return peerStats(this.rooms.get(roomId).getPeer(peerId));
  }
}

const roomDump = (room: Room): RelayRoomDump => ({
  roomId: room.roomId,
  workerPid: room.worker.pid,
  furtherWorkerPids: room.furtherWorkers.map(({ pid }) => pid),
  listeners: room.listeners.size,
  peers: [...room.peers.values()].map((peer) => ({
    peerId: peer.id.peerId,
    workerPid: peer.wing.worker.pid,
    orphaned: room.isOrphaned(peer),
    transportIds: peer.transports.map((transport) => transport.id),
    producers: peer.sending.describe(),
    consumers: peer.receiving.all.map(({ consumer: { id, producerId, paused } }) => ({
      consumerId: id,
      producerId,
      paused,
    })),
  })),
});
