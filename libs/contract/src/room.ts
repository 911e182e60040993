import type { Board, BoardChange, BoardInput, DrawInput, LookAnswer, UndrawInput } from './board.js';
import type { ChannelEnd, ChannelInput, OpenChannelInput, RoomChannelsAnswer } from './channel.js';
import type { CameraAbilities, CameraAbilitiesInput, CameraMove, SteerCameraInput } from './camera-steering.js';
import type { LinkQuality } from './consult.js';
import type { LinkCheckAnswer, LinkCheckConnectInput, LinkCheckLoopAnswer, LinkCheckLoopInput } from './link-check.js';
import type { GuestAnswerInput, GuestBadge, GuestView } from './guest.js';
import type { LiveEvent } from './live.js';
import type {
  DoorOptions,
  DtlsParameters,
  IceParameters,
  IceServer,
  MediaKind,
  MediaSource,
  RtpCapabilities,
  RtpParameters,
  TransportOptions,
} from './media.js';
import type { Pointed, PointInput } from './pointer.js';
import type { Problem } from './problem.js';
import type { QualityReading } from './quality.js';
import type { AnswerSnapshotInput, AskSnapshotInput, SnapshotAnswered, SnapshotAsked } from './snapshot.js';
import type { SystemDump, SystemOverview } from './system.js';

/**
 * The socket between a page and `session`: one socket.io connection a page, path {@link SOCKET_PATH}, authenticated by
 * the cookie of the API.
 *
 * **Connecting.** By WebSocket alone (`transports: ['websocket']`): any process may then take any page. When nobody is
 * signed in the connection is refused: `connect_error`, whose `data` is a {@link Problem} (`access.not-signed-in`).
 * After every `connect` everything shown may be stale: ask the API again.
 * When the session is over the server tells `session:ended` and disconnects; socket.io does not reconnect by itself
 * after that, and should not until somebody has signed in again. A locked session keeps its socket, so that a page
 * still rings; what it sends is answered `access.locked`.
 *
 * **Live.** `event` carries what happened, as ids.
 *
 * **A room.** `room:prepare` while in the lobby, load the device, then `room:join`: one answer holds the whole room.
 * Open both transports, `consume()` every consumer of the answer, then `room:resume` them in one call; they start
 * paused and send nothing before. The same for each later `room:consumer`.
 *
 * Whoever does not want to wait for the connections asks for `room:wait` in the lobby: it answers with both transports
 * and a paused consumer of all that is sent, and `room:consumer` and its kin come from then on. Nothing flows, and
 * nobody is told. Joining with its `mediaSessionId` is then `resumed: true`, and starts the consumers that `resume` names.
 *
 * A page that lost its socket keeps its media running: on the next `connect` it joins again with the `mediaSessionId`
 * that it had. `resumed: true` says that transports and producers are still there; then compare consumers by id, and
 * restart ICE on a transport that does not work. `resumed: false` says to build everything anew, as after `room:lost`.
 * Where the relay is lost and another takes the room, `room:rebuilt` brings unasked what joining would have answered.
 * While no relay can take the room, joining is answered `room.no-relay`, or `room.relays-full` when relays are there but
 * too busy for a new room: try again, each time a little later.
 *
 * One person is in a room once. Whoever joins from a second page takes the room over: the first page is told
 * `room:taken-over`, and its attempts to resume are answered `room.taken-over`.
 */
export const SOCKET_PATH = '/socket.io';

/** How long a participant whose socket was lost stays in the room. */
export const ROOM_GRACE_SECONDS = 15;

/** Every acknowledgement: the value asked for, or why not. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: Problem };

/** The callback of an event from the page; the server calls it exactly once. */
export type Acknowledge<T> = (answer: Answer<T>) => void;

/** Somebody in the room; one person is in it once, whatever pages they have open. */
export interface RoomParticipant {
  /** A guest's is the id of their invitation. */
  practitionerId: string;
  name: string;
  joinedAt: string;
  /** `away` while the socket is lost and the grace time runs. */
  state: 'here' | 'away';
  /** How their link is, as their page sees it; null until it has said so. */
  link: LinkQuality | null;
  /** Since when their hand is up; null when it is not. */
  handRaisedAt: string | null;
  /** Given for somebody from outside. */
  guest?: GuestBadge;
}

/** Something another participant sends, ready for `consume()`. */
export interface RoomConsumer {
  consumerId: string;
  producerId: string;
  /** Who sends it. It may come before `room:participant-joined` tells of them. */
  practitionerId: string;
  source: MediaSource;
  kind: MediaKind;
  rtpParameters: RtpParameters;
  /** Muted by the one who sends it. */
  producerPaused: boolean;
}

export interface RoomProducer {
  producerId: string;
  source: MediaSource;
  paused: boolean;
}

export interface PrepareRoomAnswer {
  /** For `device.load()`. */
  routerRtpCapabilities: RtpCapabilities;
}

export interface WaitForRoomInput {
  consultId: string;
  /** `device.recvRtpCapabilities`. */
  rtpCapabilities: RtpCapabilities;
}

export interface JoinRoomInput extends WaitForRoomInput {
  /** What the page was given: in the lobby, or before it lost its socket. Left out without, and after `room:lost`. */
  mediaSessionId?: string;
  /** Consumers for which the page is ready: they start with the joining, as by `room:resume`. */
  resume?: string[];
}

/** A page's two transports and what it receives. */
export interface WaitForRoomAnswer {
  /** Names this page's transports and all they carry: say it to go on with them. */
  mediaSessionId: string;
  /** The page's two transports: the same as before when `resumed`. */
  sendTransport: TransportOptions;
  receiveTransport: TransportOptions;
  /** Taken at once, it connects the receiving transport while nobody sends yet. */
  door: DoorOptions;
  iceServers: IceServer[];
  /** What it receives; those that are new to the page wait for `room:resume`. */
  consumers: RoomConsumer[];
}

/** The whole room, as it is for the one who joins. */
export interface JoinRoomAnswer extends WaitForRoomAnswer {
  resumed: boolean;
  /** All who are in, the one who joins too. */
  participants: RoomParticipant[];
  /** What the page itself sends, as the room knows it: empty unless `resumed`. */
  producers: RoomProducer[];
}

export interface ConnectTransportInput {
  transportId: string;
  dtlsParameters: DtlsParameters;
}

export interface ProduceInput {
  source: MediaSource;
  rtpParameters: RtpParameters;
  /** Starts muted. */
  paused?: boolean;
}

export interface ProduceAnswer {
  producerId: string;
}

export interface ProducerInput {
  producerId: string;
}

export interface ConsumersInput {
  consumerIds: string[];
}

export interface PreferLayersInput {
  consumerId: string;
  /** 0 is the smallest picture. */
  spatialLayer: number;
  /** 0 has the fewest pictures a second. */
  temporalLayer: number;
}

export interface LinkInput {
  quality: LinkQuality;
}

/** A hand stays up through lost sockets, until it is taken down or its owner leaves. */
export interface HandInput {
  raised: boolean;
}

export interface TransportInput {
  transportId: string;
}

export interface RestartIceAnswer {
  iceParameters: IceParameters;
}

/**
 * What a page may send. Every event has one payload object and an acknowledgement; over the wire the payload of all that
 * may change something also carries a `requestId` (see requests.ts).
 */
export interface ClientToServerEvents {
  'room:prepare': (input: Record<string, never>, done: Acknowledge<PrepareRoomAnswer>) => void;
  /** Connects while one is in the lobby. Ends with `room:join`, `room:leave` or the socket. */
  'room:wait': (input: WaitForRoomInput, done: Acknowledge<WaitForRoomAnswer>) => void;
  'room:join': (input: JoinRoomInput, done: Acknowledge<JoinRoomAnswer>) => void;
  'room:connect-transport': (input: ConnectTransportInput, done: Acknowledge<null>) => void;
  /** A source that is already sent is replaced. */
  'room:produce': (input: ProduceInput, done: Acknowledge<ProduceAnswer>) => void;
  /** Mute: the others get `room:consumer-paused`. */
  'room:pause-producer': (input: ProducerInput, done: Acknowledge<null>) => void;
  'room:resume-producer': (input: ProducerInput, done: Acknowledge<null>) => void;
  /** Stop sharing. */
  'room:close-producer': (input: ProducerInput, done: Acknowledge<null>) => void;
  /** Starts consumers, after `consume()`; also ends `room:pause`. An id that is gone meanwhile is passed over. */
  'room:resume': (input: ConsumersInput, done: Acknowledge<null>) => void;
  /** Stops receiving for now, as pictures on a weak link or in a hidden tab. */
  'room:pause': (input: ConsumersInput, done: Acknowledge<null>) => void;
  'room:prefer-layers': (input: PreferLayersInput, done: Acknowledge<null>) => void;
  'room:restart-ice': (input: TransportInput, done: Acknowledge<RestartIceAnswer>) => void;
  /** How the page's link is: all are told, and it is noted for the minutes. */
  'room:link': (input: LinkInput, done: Acknowledge<null>) => void;
  /** How the page's media did: the others are told, and it is kept with the consult. */
  'room:quality': (input: QualityReading, done: Acknowledge<null>) => void;
  /** Asks to speak, or no longer: all get `room:participant-changed`. Raised again, it keeps its time. */
  'room:hand': (input: HandInput, done: Acknowledge<null>) => void;
  /** Asks somebody in the room for a picture of what they send; they get `room:snapshot-asked`. */
  'room:ask-snapshot': (input: AskSnapshotInput, done: Acknowledge<null>) => void;
  /** Tells whoever asked what became of it. */
  'room:answer-snapshot': (input: AnswerSnapshotInput, done: Acknowledge<null>) => void;
  /** What the examination camera can be told from afar: the others are told; again with every change of it. */
  'room:camera-abilities': (input: CameraAbilitiesInput, done: Acknowledge<null>) => void;
  /** Asks somebody's page to move their examination camera. */
  'room:steer-camera': (input: SteerCameraInput, done: Acknowledge<null>) => void;
  /** Sends data to the others, who get `room:channels-changed`. */
  'room:open-channel': (input: OpenChannelInput, done: Acknowledge<ChannelInput>) => void;
  'room:close-channel': (input: ChannelInput, done: Acknowledge<null>) => void;
  /** Receives all that the others have open; again after each `room:channels-changed`. */
  'room:receive-channels': (input: Record<string, never>, done: Acknowledge<RoomChannelsAnswer>) => void;
  'room:leave': (input: Record<string, never>, done: Acknowledge<null>) => void;

  /** Points at a place of a video; the others get `room:pointed`. */
  'room:point': (input: PointInput, done: Acknowledge<null>) => void;

  /** The picture that the room draws on; null when none is open. */
  'board:look': (input: Record<string, never>, done: Acknowledge<LookAnswer>) => void;
  /** Shows a file of the case to all, to be drawn on. Each change is told to the others as `board:changed`. */
  'board:open': (input: BoardInput, done: Acknowledge<null>) => void;
  'board:draw': (input: DrawInput, done: Acknowledge<null>) => void;
  /** Takes a stroke of one's own back. */
  'board:undraw': (input: UndrawInput, done: Acknowledge<null>) => void;
  'board:clear': (input: BoardInput, done: Acknowledge<null>) => void;
  /** Puts it away for all. */
  'board:close': (input: BoardInput, done: Acknowledge<null>) => void;

  /** How a guest's invitation stands. */
  'guest:look': (input: Record<string, never>, done: Acknowledge<GuestView>) => void;
  /** A guest asks to be let in. */
  'guest:knock': (input: Record<string, never>, done: Acknowledge<null>) => void;
  /** What a guest who is in says to being recorded. */
  'guest:answer-recording': (input: GuestAnswerInput, done: Acknowledge<null>) => void;

  /** Another transport to try a way with; `check:close` closes them all. */
  'check:open': (input: Record<string, never>, done: Acknowledge<LinkCheckAnswer>) => void;
  'check:connect': (input: LinkCheckConnectInput, done: Acknowledge<null>) => void;
  /** A picture to the relay and back, to see what the link carries. */
  'check:loop': (input: LinkCheckLoopInput, done: Acknowledge<LinkCheckLoopAnswer>) => void;
  'check:close': (input: Record<string, never>, done: Acknowledge<null>) => void;

  /** For whoever runs the system. */
  'system:overview': (input: Record<string, never>, done: Acknowledge<SystemOverview>) => void;
  'system:dump': (input: Record<string, never>, done: Acknowledge<SystemDump>) => void;
}

/** The names of what a page may send. */
export const CLIENT_EVENTS = [
  'room:prepare',
  'room:wait',
  'room:join',
  'room:connect-transport',
  'room:produce',
  'room:pause-producer',
  'room:resume-producer',
  'room:close-producer',
  'room:resume',
  'room:pause',
  'room:prefer-layers',
  'room:restart-ice',
  'room:link',
  'room:quality',
  'room:hand',
  'room:ask-snapshot',
  'room:answer-snapshot',
  'room:camera-abilities',
  'room:steer-camera',
  'room:open-channel',
  'room:close-channel',
  'room:receive-channels',
  'room:leave',
  'room:point',
  'board:look',
  'board:open',
  'board:draw',
  'board:undraw',
  'board:clear',
  'board:close',
  'guest:look',
  'guest:knock',
  'guest:answer-recording',
  'check:open',
  'check:connect',
  'check:loop',
  'check:close',
  'system:overview',
  'system:dump',
] as const satisfies readonly (keyof ClientToServerEvents)[];

/** What a page is told. */
export interface ServerToClientEvents {
  event: (event: LiveEvent) => void;
  /** The session is over (`code` as of the API); the socket is closed after it. */
  'session:ended': (reason: { code: string }) => void;

  'room:participant-joined': (participant: RoomParticipant) => void;
  /** Away, or back again; a hand went up or down, also one's own. */
  'room:participant-changed': (participant: RoomParticipant) => void;
  'room:participant-left': (gone: { practitionerId: string }) => void;

  /** Somebody sends something new; it waits for `room:resume`. */
  'room:consumer': (consumer: RoomConsumer) => void;
  'room:consumer-closed': (consumer: { consumerId: string }) => void;
  /** Muted by the one who sends it. */
  'room:consumer-paused': (consumer: { consumerId: string }) => void;
  'room:consumer-resumed': (consumer: { consumerId: string }) => void;
  /** How well it arrives, 0 to 10. */
  'room:consumer-score': (score: { consumerId: string; score: number }) => void;
  /** How well what the page sends arrives at the relay, 0 to 10. */
  'room:producer-score': (score: { producerId: string; score: number }) => void;
  /** Somebody opened a data channel, or one is closed. */
  'room:channels-changed': () => void;
  /** One of the page's own was closed for what it carried. */
  'room:channel-refused': (channel: ChannelInput & { reason: ChannelEnd }) => void;
  /** How the media of somebody else did lately. */
  'room:quality': (quality: { practitionerId: string; reading: QualityReading }) => void;
  'room:snapshot-asked': (asked: SnapshotAsked) => void;
  'room:snapshot-answered': (answered: SnapshotAnswered) => void;
  'room:pointed': (pointed: Pointed) => void;
  /** What somebody else did to the picture that all draw on. */
  'board:changed': (change: BoardChange) => void;
  /** That picture as it is, where this page may have another idea of it. */
  'board:shown': (board: Board) => void;
  /** Who is loudest; null when all are silent. */
  'room:speaker': (speaker: { practitionerId: string | null }) => void;

  /** The relay is gone, and here is everything on another, as if one had joined anew: build all with it. */
  'room:rebuilt': (rebuilt: { consultId: string; room: JoinRoomAnswer }) => void;
  /** What somebody's examination camera can be told from afar. */
  'room:camera-abilities': (camera: { practitionerId: string; abilities: CameraAbilities }) => void;
  /** Somebody asks this page to move its examination camera. */
  'room:camera-steered': (move: CameraMove & { byPractitionerId: string }) => void;

  /** To a guest: let in, sent back, refused, or asked whether they may be recorded. */
  'guest:changed': (guest: GuestView) => void;

  /** The relay is gone: close both transports, wait so long, and join (or wait) again without a `mediaSessionId`. */
  'room:lost': (lost: { consultId: string; rejoinInMs: number }) => void;
  /** The same person joined from another page, which has the room now. */
  'room:taken-over': (over: { consultId: string }) => void;
  /** The consult has ended; for a guest also when they were sent out. */
  'room:ended': (ended: { consultId: string }) => void;
}
