import type { ChannelEnd, ChannelInput, ChannelLabel, OpenChannelInput, RoomChannel } from './channel.js';
import type {
  DoorOptions,
  DtlsParameters,
  IceParameters,
  MediaKind,
  MediaSource,
  RtpCapabilities,
  RtpParameters,
  TransportOptions,
} from './media.js';

/**
 * What `session` and `media-relay` say to each other: one WebSocket from every session process to every relay,
 * upgraded at {@link RELAY_PATH} with `Authorization: Bearer <RELAY_SECRET>`, JSON in text frames.
 *
 * **Commands.** `{ id, method, data }` is answered once by `{ id, ok: true, data }` or `{ id, ok: false, error }`, where
 * `id` is a number that the caller counts up. Commands of one room are carried out in the order in which they arrive,
 * also when several processes send them. Closing what is gone already is no error.
 *
 * **Rooms are shared.** Whoever opens a room that exists gets it as it is, and hears of it from then on; whoever wants
 * to hear no more leaves it. Any connection may command any peer of a room.
 *
 * **Media outlive signalling.** A peer belongs to the connection that joined or last claimed it. When that connection
 * dies its peers stay for a grace time; who claims one in time finds transports, producers and consumers unbroken.
 * A room closes when nobody listens to it and the grace time is over.
 *
 * **The relay says `hello` first.** Another `instanceId` than before means that the relay was restarted: nothing is
 * left of its rooms.
 */
export const RELAY_PATH = '/relay/v1';

/** Version of these messages, told in `hello`. */
export const RELAY_PROTOCOL = 1;

/** Ids of rooms and peers, which the session chooses: letters, digits, `-` and `_`. */
export const RELAY_ID_PATTERN = /^[\w-]{1,48}$/;

/** Something a peer sends. */
export interface RelayProducer {
  producerId: string;
  source: MediaSource;
  kind: MediaKind;
  /** Muted by the peer itself. */
  paused: boolean;
}

/** A peer of a room and what it sends. */
export interface RelayPeer {
  peerId: string;
  producers: RelayProducer[];
}

/** What one peer receives from another, ready for the page's `consume()`. */
export interface RelayConsumer {
  consumerId: string;
  producerId: string;
  /** Who sends it. */
  fromPeerId: string;
  source: MediaSource;
  kind: MediaKind;
  rtpParameters: RtpParameters;
  /** Not resumed yet, or paused for the one who receives. */
  paused: boolean;
  /** Muted by the one who sends. */
  producerPaused: boolean;
}

/** A room at this moment; everything later comes as a notification. */
export interface RelayRoom {
  /** Whether it is new, and so empty. */
  created: boolean;
  routerRtpCapabilities: RtpCapabilities;
  peers: RelayPeer[];
}

/** Everything the relay holds for one peer. */
export interface RelayPeerMedia {
  /** The page sends on it. */
  sendTransport: TransportOptions;
  /** The page receives on it. */
  receiveTransport: TransportOptions;
  /** Of the receiving transport. */
  door: DoorOptions;
  producers: RelayProducer[];
  consumers: RelayConsumer[];
}

export interface RelayTransportIce {
  transportId: string;
  iceParameters: IceParameters;
}

export interface RelayRoomId {
  roomId: string;
}

export interface RelayPeerId extends RelayRoomId {
  peerId: string;
}

export interface RelayProducerId extends RelayPeerId {
  producerId: string;
}

export interface RelayChannelId extends RelayPeerId, ChannelInput {}

export interface RelayOpenChannel extends RelayPeerId, OpenChannelInput {}

/** What comes on somebody's channel, for one peer. */
export interface RelayChannel extends Omit<RoomChannel, 'practitionerId'> {
  fromPeerId: string;
}

export interface RelayConsumerIds extends RelayPeerId {
  consumerIds: string[];
}

export interface RelayJoinPeer extends RelayPeerId {
  /** When given, the answer holds a paused consumer for all that the others send. */
  rtpCapabilities?: RtpCapabilities;
  /** What the peer's link is believed to carry downwards, in bit/s. The real figure is found within seconds. */
  initialBitrate?: number;
}

export interface RelaySetRtpCapabilities extends RelayPeerId {
  rtpCapabilities: RtpCapabilities;
}

export interface RelayConnectTransport extends RelayPeerId {
  transportId: string;
  dtlsParameters: DtlsParameters;
}

export interface RelayProduce extends RelayPeerId {
  /** A source that the peer already sends is replaced. */
  source: MediaSource;
  rtpParameters: RtpParameters;
  paused?: boolean;
}

export interface RelayPreferLayers extends RelayPeerId {
  consumerId: string;
  spatialLayer: number;
  temporalLayer?: number;
}

export interface RelayConsumerId extends RelayPeerId {
  consumerId: string;
}

export interface RelayRestartIce extends RelayPeerId {
  /** Both transports when left out. */
  transportId?: string;
}

export interface RelayRecordingId extends RelayRoomId {
  /** Names the folder of its files, below the relay's folder of recordings. */
  recordingId: string;
}

export interface RelayKeepRecording extends RelayRecordingId {
  /** What its files are sealed with: 32 bytes in hexadecimal digits. */
  key: string;
  /** Who is recorded, with all that they send: peers whose id begins so. The label stands in their files. */
  peers: { prefix: string; label: string }[];
}

/** Whether a relay can record; if not, why. */
export type RelayRecorder = 'ready' | 'off' | 'no-ffmpeg' | 'no-folder';

/** A recording goes on for so long without a word: what nobody vouches for any more ends by itself. */
export const RECORDING_LEASE_MS = 1_800;

/** How busy a relay is, each figure from 0 (idle) to 1. */
export interface RelayLoad {
  relayId: string;
  /** Of the worker that would take the next room. */
  load: number;
  /** New rooms are refused: too busy, or about to stop. */
  full: boolean;
  draining: boolean;
  rooms: number;
  /** Of these, carried by more than one worker. */
  spanning: number;
  peers: number;
  workers: RelayWorkerLoad[];
  /** Whether one more worker waits to take the place of one that dies. */
  spare: boolean;
  recorder: RelayRecorder;
}

export interface RelayWorkerLoad {
  pid: number;
  load: number;
  rooms: number;
}

/** All that is alive, for tests and for whoever looks for a leak. */
export interface RelayDump {
  relayId: string;
  versions: { node: string; mediasoup: string };
  rooms: RelayRoomDump[];
  workers: RelayWorkerDump[];
}

/** As the worker process itself counts it. */
export interface RelayWorkerDump {
  pid: number;
  routerIds: string[];
  transportIds: string[];
}

export interface RelayRoomDump {
  roomId: string;
  /** Where it is at home: it dies with that worker. */
  workerPid: number;
  /** Others that carry some of its peers. */
  furtherWorkerPids: number[];
  listeners: number;
  peers: RelayPeerDump[];
}

export interface RelayPeerDump {
  peerId: string;
  workerPid: number;
  /** Whether no connection has it any more and its grace time runs. */
  orphaned: boolean;
  transportIds: string[];
  producers: RelayProducer[];
  consumers: { consumerId: string; producerId: string; paused: boolean }[];
}

/** How the media of one peer fare. Rates are in bit/s, times in ms. */
export interface RelayPeerStats {
  transports: RelayTransportStats[];
  /** One row for each stream that the peer sends: three for a picture in three sizes. */
  sends: RelaySendStats[];
  receives: RelayReceiveStats[];
}

export interface RelayTransportStats {
  transportId: string;
  iceState: string;
  dtlsState: string;
  protocol: 'udp' | 'tcp' | null;
  receivingBitrate: number;
  sendingBitrate: number;
  availableOutgoingBitrate: number | null;
}

export interface RelaySendStats {
  producerId: string;
  bitrate: number;
  packetsReceived: number;
  packetsLost: number;
  jitter: number;
  roundTripTime: number | null;
  score: number;
}

export interface RelayReceiveStats {
  consumerId: string;
  bitrate: number;
  packetsSent: number;
  packetsLost: number;
  roundTripTime: number | null;
  score: number;
}

/** Every command, what it takes and what it answers. */
export interface RelayCommands {
  /** Creates the room or finds it, and listens to it. */
  openRoom: { data: RelayRoomId; answer: RelayRoom };
  /** Listens no more. Peers that this connection had are given up, as if it had died. */
  leaveRoom: { data: RelayRoomId; answer: null };
  /** Ends the room for everybody. */
  closeRoom: { data: RelayRoomId; answer: null };

  /** Both transports in one answer, and consumers with `rtpCapabilities`. */
  joinPeer: { data: RelayJoinPeer; answer: RelayPeerMedia };
  /** Takes over a peer that another connection, or a dead one, had. */
  claimPeer: { data: RelayPeerId; answer: RelayPeerMedia };
  closePeer: { data: RelayPeerId; answer: null };
  setRtpCapabilities: { data: RelaySetRtpCapabilities; answer: null };

  /** The same parameters twice are no error. */
  connectTransport: { data: RelayConnectTransport; answer: null };
  restartIce: { data: RelayRestartIce; answer: { transports: RelayTransportIce[] } };

  produce: { data: RelayProduce; answer: { producerId: string } };
  pauseProducer: { data: RelayProducerId; answer: null };
  resumeProducer: { data: RelayProducerId; answer: null };
  closeProducer: { data: RelayProducerId; answer: null };

  /** A paused consumer of one producer of somebody else: the one that exists, or a new one. */
  consume: { data: RelayProducerId; answer: RelayConsumer };
  /** The same for all that the others send and this peer can receive. */
  consumeAll: { data: RelayPeerId; answer: { consumers: RelayConsumer[] } };
  /** Ids that are gone are passed over; so in the next two. */
  resumeConsumers: { data: RelayConsumerIds; answer: null };
  pauseConsumers: { data: RelayConsumerIds; answer: null };
  closeConsumers: { data: RelayConsumerIds; answer: null };
  setPreferredLayers: { data: RelayPreferLayers; answer: null };
  requestKeyFrame: { data: RelayConsumerId; answer: null };

  /** A data channel to all the others. A message over its limits closes it. */
  openChannel: { data: RelayOpenChannel; answer: ChannelInput };
  closeChannel: { data: RelayChannelId; answer: null };
  /** All that the others have open, received from now on; the same again when asked again. */
  receiveChannels: { data: RelayPeerId; answer: { channels: RelayChannel[] } };

  /**
   * Records these peers and nobody else, from now on and for {@link RECORDING_LEASE_MS}: say it again and again. With
   * other peers than before it goes on with those. One that ended does not begin again (`relay.recording-over`).
   */
  keepRecording: { data: RelayKeepRecording; answer: null };
  /** Answers when its files are whole and on the disk; nothing that comes after the command is in them. */
  stopRecording: { data: RelayRecordingId; answer: null };

  dump: { data: Record<string, never>; answer: RelayDump };
  stats: { data: RelayPeerId; answer: RelayPeerStats };
  load: { data: Record<string, never>; answer: RelayLoad };
}

export type RelayMethod = keyof RelayCommands;

/** Every notification. Those of a room go to all who opened it; who does not have the peer passes over it. */
export interface RelayNotifications {
  /** The first message of a connection. Every router of the relay has these capabilities. */
  hello: { protocol: number; relayId: string; instanceId: string; routerRtpCapabilities: RtpCapabilities };

  peerJoined: RelayPeerId;
  /**
   * `unclaimed`: the connection that had it died, and nobody took it over in time. `worker-died`: of all that the room
   * spans only the worker under this peer; it may join anew.
   */
  peerClosed: RelayPeerId & { reason: 'closed' | 'unclaimed' | 'worker-died' };
  /** Call `consume` for every peer of yours in the room, except the sender. */
  producerOpened: RelayPeerId & { producer: RelayProducer };
  producerClosed: RelayProducerId;
  /** The sender muted it; so in the next one. */
  producerPaused: RelayProducerId;
  producerResumed: RelayProducerId;
  /** How well it arrives at the relay, 0 to 10: the best of its streams. */
  producerScore: RelayProducerId & { score: number };

  /** Its producer is gone. */
  consumerClosed: RelayConsumerId;
  consumerPaused: RelayConsumerId;
  consumerResumed: RelayConsumerId;
  /** How well it arrives at the receiver, 0 to 10, and how well its source arrives at the relay. */
  consumerScore: RelayConsumerId & { score: number; producerScore: number };
  /** What is sent now; null when the link carries none of them. */
  consumerLayersChanged: RelayConsumerId & { layers: { spatialLayer: number; temporalLayer: number } | null };

  channelOpened: RelayChannelId & { label: ChannelLabel };
  channelClosed: RelayChannelId & { reason: ChannelEnd };

  /** Who speaks how loud, in dBov (-127 to 0), loudest first; empty when all are silent. */
  audioLevels: RelayRoomId & { levels: { peerId: string; volume: number }[] };
  /** Null when all are silent. */
  activeSpeaker: RelayRoomId & { peerId: string | null };

  /** `failed` needs new transports; `disconnected` may come back by an ICE restart. */
  transportState: RelayPeerId & {
    transportId: string;
    direction: 'send' | 'receive';
    state: 'connected' | 'disconnected' | 'failed';
  };

  /** Closed by a command. */
  roomClosed: RelayRoomId;
  /** Gone by accident, with all its media: open it anew, here or on another relay. */
  roomLost: RelayRoomId & { reason: 'worker-died' | 'relay-stopping' };
}

export type RelayEvent = keyof RelayNotifications;

/** One notification with its data, as it goes over the wire. */
export type RelayNotification = {
  [E in RelayEvent]: { event: E; data: RelayNotifications[E] };
}[RelayEvent];

/** The answer to a command; `id` is null when the message was no command at all. */
export type RelayResponse =
  | { id: number; ok: true; data: RelayCommands[RelayMethod]['answer'] }
  | { id: number | null; ok: false; error: RelayError };

export interface RelayError {
  code: RelayErrorCode;
  facts?: Readonly<Record<string, string | number | boolean | null>>;
  /** Per field (dotted path) what is wrong with it, when the code is `input.invalid`. */
  fields?: Readonly<Record<string, string>>;
}

export const RELAY_ERROR_CODES = [
  /** No JSON, or no command. */
  'relay.malformed',
  'relay.no-such-method',
  /** More commands than the connection may send. */
  'relay.too-many',
  'input.invalid',
  /** No worker has room for another room, or the relay is about to stop: try another relay. */
  'relay.full',
  'relay.room-not-found',
  /** Its worker died while the command ran. */
  'relay.room-lost',
  'relay.peer-not-found',
  'relay.peer-exists',
  'relay.transport-not-found',
  'relay.producer-not-found',
  'relay.consumer-not-found',
  /** `setRtpCapabilities` has to come first. */
  'relay.capabilities-missing',
  /** The peer has no codec for what is sent. */
  'relay.cannot-consume',
  /** The parameters have the right shape, but mediasoup does not take them. */
  'relay.media-refused',
  /** There is no ffmpeg, or no folder to write in: `load` says which. */
  'relay.cannot-record',
  'relay.recording-over',
  /** A fault of the relay itself; its log has more. */
  'relay.failed',
] as const;
export type RelayErrorCode = (typeof RELAY_ERROR_CODES)[number];

/** A relay announces itself in Redis under this prefix and its id, as JSON of a {@link RelayLease} that expires. */
export const RELAY_LEASE_PREFIX = 'hoichan:relay:';

export interface RelayLease {
  id: string;
  /** For the WebSocket, with the path. */
  url: string;
  load: number;
  /** Takes no new rooms: too busy, or about to stop. */
  draining: boolean;
}
