import type { Acknowledge, DtlsParameters, LinkCheckAnswer, LinkCheckLoopAnswer, LinkCheckLoopInput } from '#contract';
import type { LiveSocket } from '../../live/socket.js';
import { newId } from '../cases/new-id.js';

/** Longer than TCP through a slow TURN server takes, shorter than anybody's patience. */
export const GIVE_UP_MS = 8_000;

/** What a check asks of the server, each an event with one answer. */
export class CheckCalls {
  constructor(private readonly socket: LiveSocket) {}

  open(): Promise<LinkCheckAnswer> {
    return asked((done) => this.socket.emit('check:open', { requestId: newId() }, done));
  }

  async connect(transportId: string, dtlsParameters: DtlsParameters): Promise<void> {
    const input = { requestId: newId(), transportId, dtlsParameters };
    await asked<null>((done) => this.socket.emit('check:connect', input, done));
  }

  loop(input: LinkCheckLoopInput): Promise<LinkCheckLoopAnswer> {
    return asked((done) => this.socket.emit('check:loop', { requestId: newId(), ...input }, done));
  }

  /** Clears away all that this page tried. */
  close(): void {
    this.socket.emit('check:close', { requestId: newId() }, () => undefined);
  }
}

const asked = <Value>(ask: (done: Acknowledge<Value>) => void): Promise<Value> =>
  new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('room.no-answer')), GIVE_UP_MS);
    ask((answer) => (answer.ok ? resolve(answer.value) : reject(new Error(answer.error.code))));
  });
