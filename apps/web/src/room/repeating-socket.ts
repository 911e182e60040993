import type { Socket } from 'socket.io-client';
import { type Answer, type ClientEvent, type ClientToServerEvents, READING_EVENTS } from '#contract';
import type { LiveSocket } from '../live/socket.js';
import { newId } from '../pages/cases/new-id.js';

const ANSWER_TIMEOUT_MS = 8_000;

type Input<Name extends ClientEvent> = Parameters<ClientToServerEvents[Name]>[0];
type Done<Name extends ClientEvent> = Parameters<ClientToServerEvents[Name]>[1];

/**
 * What is asked anew on the next connection, and so not repeated: all that makes a connection; and producing, since
 * whoever joins again is told what the room has of theirs.
 */
const ENDS_WITH_CONNECTION: ReadonlySet<string> = new Set<ClientEvent>([
  'room:prepare',
  'room:wait',
  'room:join',
  'room:leave',
  'room:connect-transport',
  'room:restart-ice',
  'room:produce',
]);

const READING: ReadonlySet<string> = new Set(READING_EVENTS);

const NO_ANSWER = {
  ok: false,
  error: { type: 'about:blank', title: 'no answer', status: 504, code: 'room.no-answer' },
} as const satisfies Answer<never>;

interface Call {
  event: string;
  payload: object;
  timer: ReturnType<typeof setTimeout>;
  done: (answer: Answer<unknown>) => void;
}

/**
 * Gives every call the id of its request. A call whose answer was lost with the connection is sent once more, with the
 * same id, when the page is in the same seat again. Answers `room.no-answer` where that does not help.
 */
export class RepeatingSocket {
  private readonly socket: Socket;
  private readonly open = new Set<Call>();
  /** Whether the answers of what is open can still come. */
  private readonly onDisconnect = (): void => {
    for (const call of this.open) if (ENDS_WITH_CONNECTION.has(call.event)) this.settle(call, NO_ANSWER);
  };

  constructor(socket: LiveSocket) {
    this.socket = socket;
  }

  emit<Name extends ClientEvent>(event: Name, input: Input<Name>, done: Done<Name>): void {
    const payload = READING.has(event) ? input : { ...input, requestId: newId() };
    const timer = setTimeout(() => this.settle(call, NO_ANSWER), ANSWER_TIMEOUT_MS);
    const call: Call = { event, payload, timer, done: done as Call['done'] };
    if (this.open.size === 0) this.socket.on('disconnect', this.onDisconnect);
    this.open.add(call);
    // socket.io would keep it and send it when the room has long become another.
    if (this.socket.connected) this.send(call);
    else this.settle(call, NO_ANSWER);
  }

  private send(call: Call): void {
    this.socket.emit(call.event, call.payload, (answer: Answer<unknown>) => {
      if (call.event === 'room:join' && answer.ok) this.seated(call, answer.value);
      this.settle(call, answer);
    });
  }

  /** In the same seat again what is open is repeated; in a new one it means nothing any more. */
  private seated(join: Call, room: unknown): void {
    const resumed = typeof room === 'object' && room !== null && 'resumed' in room && room.resumed === true;
    for (const call of this.open) {
      if (call === join) continue;
      if (resumed) this.send(call);
      else this.settle(call, NO_ANSWER);
    }
  }

  private settle(call: Call, answer: Answer<unknown>): void {
    if (!this.open.delete(call)) return;
    clearTimeout(call.timer);
    if (this.open.size === 0) this.socket.off('disconnect', this.onDisconnect);
    call.done(answer);
  }
}
