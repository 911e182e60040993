import { CHANNEL_LABELS, RELAY_ID_PATTERN, type RelayCommands, type RelayMethod } from '#contract';
import { channelStream, dtlsParameters, mediaSource, rtpCapabilities, rtpParameters } from './media.shape.js';
import { flag, integer, listOf, object, oneOf, type Shape, text } from './shape.js';

/** Ids that mediasoup makes. */
const mediaId = text(/^[\w-]{1,48}$/);
const roomId = text(RELAY_ID_PATTERN);
const peerId = text(RELAY_ID_PATTERN);

const nothing = object({});
const room = object({ roomId });
const peer = object({ roomId, peerId });
const producer = object({ roomId, peerId, producerId: mediaId });
const consumer = object({ roomId, peerId, consumerId: mediaId });
const recordingKey = text(/^[0-9a-f]{64}$/);
const recording = object({ roomId, recordingId: text(RELAY_ID_PATTERN) });
const consumers = object({ roomId, peerId, consumerIds: listOf(mediaId, { max: 500 }) });

/** The shape of every command's data. */
export const commandShape: { readonly [M in RelayMethod]: Shape<RelayCommands[M]['data']> } = {
  openRoom: room,
  leaveRoom: room,
  closeRoom: room,
  joinPeer: object({ roomId, peerId }, { rtpCapabilities, initialBitrate: integer(30_000, 100_000_000) }),
  claimPeer: peer,
  closePeer: peer,
  setRtpCapabilities: object({ roomId, peerId, rtpCapabilities }),
  connectTransport: object({ roomId, peerId, transportId: mediaId, dtlsParameters }),
  restartIce: object({ roomId, peerId }, { transportId: mediaId }),
  produce: object({ roomId, peerId, source: mediaSource, rtpParameters }, { paused: flag }),
  pauseProducer: producer,
  resumeProducer: producer,
  closeProducer: producer,
  consume: producer,
  consumeAll: peer,
  resumeConsumers: consumers,
  pauseConsumers: consumers,
  closeConsumers: consumers,
  setPreferredLayers: object(
    { roomId, peerId, consumerId: mediaId, spatialLayer: integer(0, 7) },
    { temporalLayer: integer(0, 7) },
  ),
  requestKeyFrame: consumer,
  openChannel: object({ roomId, peerId, label: oneOf(CHANNEL_LABELS), sctpStreamParameters: channelStream }),
  closeChannel: object({ roomId, peerId, channelId: mediaId }),
  receiveChannels: peer,
  keepRecording: object({
    roomId,
    recordingId: text(RELAY_ID_PATTERN),
    key: recordingKey,
    peers: listOf(object({ prefix: text(RELAY_ID_PATTERN), label: text(RELAY_ID_PATTERN) }), { max: 100 }),
  }),
  stopRecording: recording,
  dump: nothing,
  stats: peer,
  load: nothing,
};

/** A command before its data are looked at. */
export interface Envelope {
  id: number;
  method: string;
  data?: Record<string, unknown>;
}

const anyObject: Shape<Record<string, unknown>> = (value, wrong, path): value is Record<string, unknown> => {
  const fine = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!fine) wrong(path, 'wrong-type');
  return fine;
};

export const envelope: Shape<Envelope> = object(
  { id: integer(0, Number.MAX_SAFE_INTEGER), method: text(/^\w{1,40}$/) },
  { data: anyObject },
);

export const isMethod = (name: string): name is RelayMethod => Object.hasOwn(commandShape, name);
