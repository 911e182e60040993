import { frameOf } from './bridge-message.js';
import type { VitalFrame } from './vital-frame.js';

/** `refused`: it sends what is no message of the format. */
export type BridgeState = 'connecting' | 'on' | 'lost' | 'refused';

export interface BridgeReport {
  state: BridgeState;
  /** What was wrong with a message; null when nothing was. */
  field: string | null;
}

const FIRST_AGAIN_MS = 1_000;
const LAST_AGAIN_MS = 10_000;
/** Less than what the relay takes of a channel. */
const MOST_A_SECOND = 15;

/**
 * The line to a program beside the monitor, on this computer. It comes back by itself; it is given up when what it sends
 * is not of the format.
 */
export class MonitorBridge {
  private socket: WebSocket | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private againMs = FIRST_AGAIN_MS;
  private isClosed = false;
  private second = 0;
  private inSecond = 0;

  constructor(
    private readonly address: string,
    private readonly heard: (frame: VitalFrame) => void,
    private readonly report: (report: BridgeReport) => void,
  ) {
    this.connect();
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
    this.socket?.close();
  }

  private connect(): void {
    this.report({ state: 'connecting', field: null });
    const socket = new WebSocket(this.address);
    this.socket = socket;
    socket.onmessage = ({ data }) => this.take(data);
    socket.onclose = () => {
      if (this.isClosed) return;
      this.report({ state: 'lost', field: null });
      this.timer = setTimeout(() => this.connect(), this.againMs);
      this.againMs = Math.min(this.againMs * 2, LAST_AGAIN_MS);
    };
  }

  private take(data: unknown): void {
    if (this.isClosed) return;
    const frame = this.isFlood() ? { field: 'rate' } : frameOf(data);
    if ('field' in frame) {
      this.close();
      this.report({ state: 'refused', field: frame.field });
      return;
    }
    this.againMs = FIRST_AGAIN_MS;
    this.report({ state: 'on', field: null });
    this.heard(frame);
  }

  private isFlood(): boolean {
    const second = Math.floor(performance.now() / 1_000);
    this.inSecond = second === this.second ? this.inSecond + 1 : 1;
    this.second = second;
    return this.inSecond > MOST_A_SECOND;
  }
}

/** Only programs on this computer: what the page may connect to is said by its security policy. */
export const isBridgeAddress = (address: string): boolean =>
  /^ws:\/\/(localhost|127\.0\.0\.1):\d{1,5}(\/[\w./-]{0,100})?$/.test(address);
