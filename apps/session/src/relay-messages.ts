import type { RelayCommands, RelayMethod, RelayNotification, RelayResponse } from '#contract';

/** The commands that `session` gives. */
export type UsedMethod = Exclude<RelayMethod, 'setRtpCapabilities' | 'closeConsumers' | 'requestKeyFrame' | 'stats'>;

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const hasPeer = (data: Fields): boolean => isText(data.roomId) && isText(data.peerId);

/**
 * Whether a message is an answer or a notification. The relay has proved that it is ours, so only as much is looked at
 * as tells a message of another version or a fault from one that is meant.
 */
export const isResponse = (message: unknown): message is RelayResponse =>
  isFields(message) &&
  (typeof message.id === 'number' || message.id === null) &&
  (message.ok === true || (message.ok === false && isFields(message.error) && isText(message.error.code)));

/** Per event, what makes its data usable. Events that are not here are passed over. */
const NEWS: Readonly<Record<string, (data: Fields) => boolean>> = {
  hello: (data) => typeof data.protocol === 'number' && isText(data.relayId) && isText(data.instanceId),
  producerOpened: (data) => hasPeer(data) && isFields(data.producer) && isText(data.producer.producerId),
  producerClosed: (data) => hasPeer(data) && isText(data.producerId),
  producerPaused: (data) => hasPeer(data) && isText(data.producerId),
  producerResumed: (data) => hasPeer(data) && isText(data.producerId),
  producerScore: (data) => hasPeer(data) && isText(data.producerId) && typeof data.score === 'number',
  consumerClosed: (data) => hasPeer(data) && isText(data.consumerId),
  consumerPaused: (data) => hasPeer(data) && isText(data.consumerId),
  consumerResumed: (data) => hasPeer(data) && isText(data.consumerId),
  consumerScore: (data) => hasPeer(data) && isText(data.consumerId) && typeof data.score === 'number',
  activeSpeaker: (data) => isText(data.roomId) && (isText(data.peerId) || data.peerId === null),
  peerClosed: hasPeer,
  channelOpened: (data) => hasPeer(data) && isText(data.channelId),
  channelClosed: (data) => hasPeer(data) && isText(data.channelId) && isText(data.reason),
  roomClosed: (data) => isText(data.roomId),
  roomLost: (data) => isText(data.roomId),
};

export const isNews = (message: unknown): message is RelayNotification =>
  isFields(message) &&
  isText(message.event) &&
  Object.hasOwn(NEWS, message.event) &&
  isFields(message.data) &&
  NEWS[message.event]?.(message.data) === true;

type Guards = { [M in UsedMethod]: (data: unknown) => data is RelayCommands[M]['answer'] };

const isNothing = (data: unknown): data is null => data === null;
const isPeerMedia = (data: unknown): data is RelayCommands['joinPeer']['answer'] =>
  isFields(data) &&
  isFields(data.sendTransport) &&
  isFields(data.receiveTransport) &&
  isFields(data.door) &&
  Array.isArray(data.producers) &&
  Array.isArray(data.consumers);

/** Per command, whether an answer is one to it. */
export const ANSWERS: Guards = {
  openRoom: (data): data is RelayCommands['openRoom']['answer'] =>
    isFields(data) && isFields(data.routerRtpCapabilities) && Array.isArray(data.peers),
  leaveRoom: isNothing,
  closeRoom: isNothing,
  joinPeer: isPeerMedia,
  claimPeer: isPeerMedia,
  closePeer: isNothing,
  connectTransport: isNothing,
  restartIce: (data): data is RelayCommands['restartIce']['answer'] => isFields(data) && Array.isArray(data.transports),
  produce: (data): data is RelayCommands['produce']['answer'] => isFields(data) && isText(data.producerId),
  pauseProducer: isNothing,
  resumeProducer: isNothing,
  closeProducer: isNothing,
  consume: (data): data is RelayCommands['consume']['answer'] =>
    isFields(data) && isText(data.consumerId) && isFields(data.rtpParameters),
  consumeAll: (data): data is RelayCommands['consumeAll']['answer'] => isFields(data) && Array.isArray(data.consumers),
  resumeConsumers: isNothing,
  pauseConsumers: isNothing,
  setPreferredLayers: isNothing,
  openChannel: (data): data is RelayCommands['openChannel']['answer'] => isFields(data) && isText(data.channelId),
  closeChannel: isNothing,
  receiveChannels: (data): data is RelayCommands['receiveChannels']['answer'] =>
    isFields(data) && Array.isArray(data.channels),
  keepRecording: isNothing,
  stopRecording: isNothing,
  dump: (data): data is RelayCommands['dump']['answer'] => isFields(data) && Array.isArray(data.rooms),
  load: (data): data is RelayCommands['load']['answer'] =>
    isFields(data) && typeof data.load === 'number' && typeof data.full === 'boolean',
};
