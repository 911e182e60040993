import {
  changedBoard,
  GUEST_NEWS,
  type Board,
  type BoardChange,
  type JoinRoomAnswer,
  type PointInput,
  type QualityReading,
  type ServerToClientEvents,
} from '#contract';
import { Serial } from '#platform';
import type { MemberNews } from './cluster-events.js';
import type { Cluster } from './cluster.js';
import type { LiveSockets } from './live-sockets.js';
import type { Participant } from './participant.js';
import type { RelayClient } from './relay.client.js';
import { RemoteMembers } from './remote-members.js';
import type { Seat } from './seat.js';
import { BoardRefused } from './session.errors.js';

type EventName = keyof ServerToClientEvents;
type Payload<Name extends EventName> = Parameters<ServerToClientEvents[Name]>;

type Deed<Change> = Change extends BoardChange ? Omit<Change, 'practitionerId'> : never;
/** What somebody does to the board, before it is said who. */
type BoardDeed = Deed<BoardChange>;

/** Somebody's page with its media. */
export interface SeatedPage {
  readonly socketId: string | null;
  seat: Seat | null;
  /** Then not everything is told. */
  readonly isGuest?: boolean;
}

const FOR_GUESTS: ReadonlySet<string> = new Set(GUEST_NEWS);

/** The room of one consult, as far as this process serves it: who is in, on which relay, and who is told what. */
export class ConsultRoom {
  /** Whoever comes, goes or comes back does so one after the other. */
  readonly queue = new Serial();
  /** Pages whose media stand ready while their doctors are not in yet, by socket. Nothing flows, nobody knows of them. */
  readonly lobby = new Map<string, SeatedPage>();
  /** Null before the first has joined and after the relay was lost. */
  relay: RelayClient | null = null;
  /** What all draw on; null while nothing is open. */
  board: Board | null = null;
  private readonly members = new Map<string, Participant>();
  private readonly remote = new RemoteMembers();

  constructor(
    readonly consultId: string,
    private readonly sockets: Pick<LiveSockets, 'tellPage'>,
    private readonly cluster: Pick<Cluster, 'tell'>,
  ) {}

  get participants(): readonly Participant[] {
    return [...this.members.values()];
  }

  /** Every page with media of its own, those in the lobby too. */
  get pages(): readonly SeatedPage[] {
    return [...this.members.values(), ...this.lobby.values()];
  }

  get isEmpty(): boolean {
    return this.members.size === 0 && this.lobby.size === 0;
  }

  /** Whether, as far as is known, no other process has anybody in it either. */
  get isDeserted(): boolean {
    return this.isEmpty && this.remote.size === 0;
  }

  of(practitionerId: string): Participant | null {
    return this.members.get(practitionerId) ?? null;
  }

  withSeat(mediaSessionId: string): { participant: Participant; seat: Seat } | null {
    for (const participant of this.members.values()) {
      const { seat } = participant;
      if (seat?.mediaSessionId === mediaSessionId) return { participant, seat };
    }
    return null;
  }

  /** Whose media these are, also in the lobby. */
  pageWith(mediaSessionId: string): { page: SeatedPage; seat: Seat } | null {
    for (const page of this.pages) if (page.seat?.mediaSessionId === mediaSessionId) return { page, seat: page.seat };
    return null;
  }

  /** The seat that stands ready for a page which joins; null when it does not want that one. */
  reservedFor(socketId: string, mediaSessionId: string | undefined): Seat | null {
    const seat = this.lobby.get(socketId)?.seat ?? null;
    if (seat?.mediaSessionId === mediaSessionId) return seat;
    this.lobby.delete(socketId);
    return null;
  }

  enter(participant: Participant): void {
    this.members.set(participant.practitionerId, participant);
    // Who was here through another process is here now.
    const known = this.remote.forget(participant.practitionerId);
    this.toOthers(participant, known ? 'room:participant-changed' : 'room:participant-joined', participant.view());
    this.share(participant);
  }

  leave(participant: Participant): void {
    const { practitionerId } = participant;
    if (!this.remove(participant)) return;
    this.toAll('room:participant-left', { practitionerId });
    this.cluster.tell('member-gone', { consultId: this.consultId, practitionerId });
  }

  /** Takes somebody out of here who goes on in another process: nobody is told that they left. */
  remove({ practitionerId }: Participant): boolean {
    return this.members.delete(practitionerId);
  }

  /** The person went away, came back, or came with another page. */
  moved(participant: Participant): void {
    this.toOthers(participant, 'room:participant-changed', participant.view());
    this.share(participant);
  }

  /** Tells the others how the media of somebody here did. */
  measured(participant: Participant, reading: QualityReading): void {
    const { practitionerId } = participant;
    this.toOthers(participant, 'room:quality', { practitionerId, reading });
    this.cluster.tell('quality', { consultId: this.consultId, practitionerId, reading });
  }

  /** Tells the others where somebody here points. */
  pointed(participant: Participant, input: PointInput): void {
    const pointed = { ...input, by: participant.practitionerId };
    this.toOthers(participant, 'room:pointed', pointed);
    this.cluster.tell('pointed', { consultId: this.consultId, pointed });
  }

  /** Does something to what all draw on, and tells the others. Throws BoardRefused. */
  draw(participant: Participant, deed: BoardDeed): void {
    const change: BoardChange = { ...deed, practitionerId: participant.practitionerId };
    const board = changedBoard(this.board, change);
    if (typeof board === 'string') throw new BoardRefused(board);
    this.board = board;
    this.toOthers(participant, 'board:changed', change);
    this.cluster.tell('board-changed', { consultId: this.consultId, change });
  }

  hearDrawn(change: BoardChange): void {
    const board = changedBoard(this.board, change);
    if (typeof board === 'string') return;
    this.board = board;
    this.toAll('board:changed', change);
  }

  /** What others draw on, where this process does not know of it. */
  hearBoard(board: Board): void {
    if (this.board !== null) return;
    this.board = board;
    this.toAll('board:shown', board);
  }

  /** Something about them is to be seen by all, themselves too. */
  changed(participant: Participant): void {
    this.toAll('room:participant-changed', participant.view());
    this.share(participant);
  }

  /** Tells the other processes how somebody here stands. */
  share(participant: Participant): void {
    this.cluster.tell('member', {
      consultId: this.consultId,
      relayId: this.relay?.relayId ?? null,
      participant: participant.view(),
      mediaSessionId: participant.seat?.mediaSessionId ?? null,
    });
  }

  hear({ participant }: MemberNews, now: number): void {
    const change = this.remote.hear(participant, now);
    if (change === 'joined') this.toAll('room:participant-joined', participant);
    if (change === 'changed') this.toAll('room:participant-changed', participant);
  }

  forget(practitionerId: string): void {
    if (this.remote.forget(practitionerId)) this.toAll('room:participant-left', { practitionerId });
  }

  sweep(now: number): void {
    for (const practitionerId of this.remote.sweep(now)) this.toAll('room:participant-left', { practitionerId });
  }

  /** The room as the page in this seat sees it. */
  snapshot(seat: Seat): Omit<JoinRoomAnswer, 'resumed' | 'iceServers'> {
    return {
      mediaSessionId: seat.mediaSessionId,
      participants: [...this.participants.map((participant) => participant.view()), ...this.remote.views()],
      sendTransport: seat.sendTransport,
      receiveTransport: seat.receiveTransport,
      door: seat.door,
      producers: [...seat.producers.values()],
      consumers: [...seat.consumers.values()],
    };
  }

  toOne<Name extends EventName>(
    { socketId, isGuest }: Pick<SeatedPage, 'socketId' | 'isGuest'>,
    name: Name,
    ...payload: Payload<Name>
  ): void {
    if (socketId === null || (isGuest && !FOR_GUESTS.has(name))) return;
    this.sockets.tellPage(socketId, name, ...payload);
  }

  /** Tells one person, wherever their socket is. False when nobody of that id is in the room. */
  toMember<Name extends EventName>(practitionerId: string, name: Name, ...payload: Payload<Name>): boolean {
    if (this.members.has(practitionerId)) this.toHere(practitionerId, name, ...payload);
    else if (!this.remote.has(practitionerId)) return false;
    else this.cluster.tell('to-member', { consultId: this.consultId, practitionerId, name, payload });
    return true;
  }

  toHere<Name extends EventName>(practitionerId: string, name: Name, ...payload: Payload<Name>): void {
    const participant = this.members.get(practitionerId);
    if (participant) this.toOne(participant, name, ...payload);
  }

  toAll<Name extends EventName>(name: Name, ...payload: Payload<Name>): void {
    for (const participant of this.members.values()) this.toOne(participant, name, ...payload);
  }

  toOthers<Name extends EventName>(than: Participant, name: Name, ...payload: Payload<Name>): void {
    for (const participant of this.members.values()) {
      if (participant !== than) this.toOne(participant, name, ...payload);
    }
  }
}
