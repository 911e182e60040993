import type { Acknowledge, DtlsParameters, LinkCheckAnswer, LinkCheckLoopAnswer, LinkCheckLoopInput } from '#contract';
import type { LiveSocket } from '../../live/socket.js';
import { newId } from '../cases/new-id.js';

/** Longer than TCP through a slow TURN server takes, shorter than anybody's patience. */
export const GIVE_UP_MS = 8_000;

/** What a check asks of the server, each an event with one answer. */
export class CheckCalls {
  private readonly opening: Promise<LinkCheckAnswer>[] = [];
  private isClosed = false;

  constructor(private readonly socket: LiveSocket) {}

  /** Rejects once it is closed: nobody would clear away what is opened then. */
  async open(): Promise<LinkCheckAnswer> {
    if (this.isClosed) throw new Error('room.not-in-room');
    const opened = asked<LinkCheckAnswer>((done) => this.socket.emit('check:open', { requestId: newId() }, done));
    this.opening.push(opened);
    return opened;
  }

  async connect(transportId: string, dtlsParameters: DtlsParameters): Promise<void> {
    const input = { requestId: newId(), transportId, dtlsParameters };
    await asked<null>((done) => this.socket.emit('check:connect', input, done));
  }

  loop(input: LinkCheckLoopInput): Promise<LinkCheckLoopAnswer> {
    return asked((done) => this.socket.emit('check:loop', { requestId: newId(), ...input }, done));
  }

  /** Clears away all that this page tried, also what is still being opened: the server may answer in another order. */
  close(): void {
    this.isClosed = true;
    void Promise.allSettled(this.opening).then(() =>
      this.socket.emit('check:close', { requestId: newId() }, () => undefined),
    );
  }
}

const asked = <Value>(ask: (done: Acknowledge<Value>) => void): Promise<Value> =>
  new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('room.no-answer')), GIVE_UP_MS);
    ask((answer) => (answer.ok ? resolve(answer.value) : reject(new Error(answer.error.code))));
  });
