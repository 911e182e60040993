import type { RelayNotification, RelayResponse } from '#contract';
import { type RawData, WebSocket } from 'ws';
import { Budget } from './budget.js';
import type { Listener } from './listener.js';

/** A session process that carries hundreds of rooms, all of which are joined at once after an outage. */
const ALLOWANCE = { burst: 5_000, perSecond: 2_000 };

/** A reader so far behind is not reading any more. */
const MAX_UNSENT_BYTES = 16 * 1024 * 1024;

/** The WebSocket of one session process. */
export class Connection implements Listener {
  private readonly budget = new Budget(ALLOWANCE, performance.now());
  private answeredPing = true;

  constructor(private readonly socket: WebSocket) {
    socket.on('pong', () => (this.answeredPing = true));
  }

  get closed(): boolean {
    return this.socket.readyState !== WebSocket.OPEN;
  }

  /** Calls `handle` with every command in the order in which they come, and whether it is within what is allowed. */
  onCommand(handle: (message: string, allowed: boolean) => Promise<RelayResponse>): void {
    this.socket.on('message', (message, isBinary) => {
      if (isBinary) return this.socket.close(1003, 'text only');
      void handle(textOf(message), this.budget.take(performance.now())).then((response) => this.write(response));
    });
  }

  onClose(handle: () => void): void {
    this.socket.on('close', handle);
  }

  readonly tell = (notification: RelayNotification): void => this.write(notification);

  /** Ends the connection when the last ping was not answered; sends the next. */
  checkAlive(): void {
    if (!this.answeredPing) return this.socket.terminate();
    this.answeredPing = false;
    this.socket.ping();
  }

  close(code: number, reason: string): void {
    this.socket.close(code, reason);
  }

  terminate(): void {
    this.socket.terminate();
  }

  private write(message: RelayNotification | RelayResponse): void {
    if (this.closed) return;
    if (this.socket.bufferedAmount > MAX_UNSENT_BYTES) this.socket.terminate();
    else this.socket.send(JSON.stringify(message));
  }
}

function textOf(message: RawData): string {
  if (Array.isArray(message)) return Buffer.concat(message).toString();
  return (Buffer.isBuffer(message) ? message : Buffer.from(message)).toString();
}
