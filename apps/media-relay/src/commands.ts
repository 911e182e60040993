import type { RelayCommands, RelayMethod, RelayPeerId, RelayRoomId } from '#contract';
import type { Listener } from './listener.js';
import type { Peer } from './peer.js';
import type { Recordings } from './recordings.js';
import type { RelayReport } from './relay.report.js';
import type { Room } from './room.js';
import type { Rooms } from './rooms.js';

/** What carries out each command. */
export type Commands = {
  readonly [M in RelayMethod]: (data: RelayCommands[M]['data'], from: Listener) => Promise<RelayCommands[M]['answer']>;
};

/** Every command as a line or two: in which room, about whom, what is called. */
export function commandsOf(rooms: Rooms, report: RelayReport, recordings: Recordings): Commands {
  /** When the commands of the room before it are done. */
  const inTurn =
    <D extends RelayRoomId, A>(run: (data: D, from: Listener) => A | Promise<A>) =>
    (data: D, from: Listener): Promise<A> =>
      rooms.inTurn(data.roomId, async () => run(data, from));

  const inRoom = <D extends RelayRoomId, A>(run: (room: Room, data: D, from: Listener) => A | Promise<A>) =>
    inTurn<D, A>((data, from) => run(rooms.get(data.roomId), data, from));

  const forPeer = <D extends RelayPeerId>(run: (peer: Peer, data: D) => void | Promise<void>) =>
    inRoom<D, null>(async (room, data) => {
      await run(room.getPeer(data.peerId), data);
      return null;
    });

  /** Of what may be gone already. */
  const closing = <D extends RelayRoomId>(run: (room: Room, data: D, from: Listener) => void) =>
    inTurn<D, null>((data, from) => {
      const room = rooms.find(data.roomId);
      if (room) run(room, data, from);
      return null;
    });

  return {
    openRoom: inTurn(async ({ roomId }, from) => {
      const { room, created } = await rooms.open(roomId, from);
      return room.describe(created);
    }),
    leaveRoom: closing((room, _data, from) => rooms.leave(room.roomId, from)),
    closeRoom: closing((room) => rooms.close(room.roomId)),

    joinPeer: inRoom(async (room, data, from) => (await room.join(data, from)).describe()),
    claimPeer: inRoom((room, { peerId }, from) => room.claim(peerId, from).describe()),
    closePeer: closing((room, { peerId }: RelayPeerId) => room.closePeer(peerId, 'closed')),
    setRtpCapabilities: forPeer((peer, { rtpCapabilities }) => {
      peer.receiving.capabilities = rtpCapabilities;
    }),

    connectTransport: forPeer((peer, { transportId, dtlsParameters }) => peer.connect(transportId, dtlsParameters)),
    restartIce: inRoom(async (room, { peerId, transportId }) => ({
      transports: await room.getPeer(peerId).restartIce(transportId),
    })),

    produce: inRoom(async (room, data) => ({ producerId: (await room.produce(data)).producer.id })),
    pauseProducer: forPeer((peer, { producerId }) => peer.sending.pause(producerId)),
    resumeProducer: forPeer((peer, { producerId }) => peer.sending.resume(producerId)),
    closeProducer: closing((room, { peerId, producerId }: RelayCommands['closeProducer']['data']) =>
      room.peers.get(peerId)?.sending.close(producerId),
    ),

    consume: inRoom((room, { peerId, producerId }) => room.consume(room.getPeer(peerId), producerId)),
    consumeAll: inRoom(async (room, { peerId }) => ({ consumers: await room.consumeAll(room.getPeer(peerId)) })),
    resumeConsumers: forPeer((peer, { consumerIds }) => peer.receiving.resume(consumerIds)),
    pauseConsumers: forPeer((peer, { consumerIds }) => peer.receiving.pause(consumerIds)),
    closeConsumers: closing((room, { peerId, consumerIds }: RelayCommands['closeConsumers']['data']) =>
      room.peers.get(peerId)?.receiving.close(consumerIds),
    ),
    setPreferredLayers: forPeer((peer, { consumerId, spatialLayer, temporalLayer }) =>
      peer.receiving.preferLayers(consumerId, spatialLayer, temporalLayer),
    ),
    requestKeyFrame: forPeer((peer, { consumerId }) => peer.receiving.requestKeyFrame(consumerId)),

    openChannel: inRoom(async (room, data) => ({
      channelId: await room.channels.open(room.getPeer(data.peerId), data),
    })),
    closeChannel: closing((room, { peerId, channelId }: RelayCommands['closeChannel']['data']) =>
      room.channels.close(peerId, channelId),
    ),
    receiveChannels: inRoom(async (room, { peerId }) => ({
      channels: await room.channels.receiveAll(room.getPeer(peerId)),
    })),

    keepRecording: inRoom(async (room, data) => {
      await recordings.keep(room, data);
      return null;
    }),
    stopRecording: async ({ roomId, recordingId }) => {
      await rooms.inTurn(roomId, async () => recordings.stop(rooms.find(roomId), recordingId));
      // Its files are finished while the room goes on.
      await recordings.finished();
      return null;
    },

    dump: () => report.dump(),
    stats: ({ roomId, peerId }) => report.stats(roomId, peerId),
    load: async () => report.load(),
  };
}
