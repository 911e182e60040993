import { type RawData, WebSocket } from 'ws';
import type { RelayNotification, RelayNotifications } from '#contract';
import { isNews, isResponse } from './relay-messages.js';
import { RelayFailed, RelayRefused } from './session.errors.js';

const CONNECT_MS = 3_000;
const ANSWER_MS = 5_000;
const HEARTBEAT_MS = 2_000;
/** A dump of a full relay is the largest. */
const MAX_MESSAGE_BYTES = 8 * 1024 * 1024;

interface Pending {
  resolve: (data: unknown) => void;
  reject: (error: Error) => void;
  timer: NodeJS.Timeout;
}

/** One WebSocket to a relay, from its opening to its end: commands with answers, and news. It does not come back. */
export class RelayConnection {
  /** Called once, when the connection is over for whatever reason. */
  onClose: () => void = () => undefined;
  onNews: (news: RelayNotification) => void = () => undefined;
  private readonly pending = new Map<number, Pending>();
  private readonly heartbeat: NodeJS.Timeout;
  private lastId = 0;
  private isAlive = true;

  private constructor(
    private readonly socket: WebSocket,
    readonly hello: RelayNotifications['hello'],
  ) {
    socket.on('message', (raw) => this.receive(raw));
    socket.on('pong', () => (this.isAlive = true));
    socket.once('close', () => this.end());
    this.heartbeat = setInterval(() => this.beat(), HEARTBEAT_MS);
  }

  /** Connects and waits for the relay's first word. Throws what the network says when there is nobody. */
  static async open(url: string, secret: string): Promise<RelayConnection> {
    const socket = new WebSocket(url, {
      headers: { authorization: `Bearer ${secret}` },
      handshakeTimeout: CONNECT_MS,
      maxPayload: MAX_MESSAGE_BYTES,
      perMessageDeflate: false,
    });
    try {
      return new RelayConnection(socket, await firstWord(socket));
    } catch (error) {
      socket.terminate();
      throw error;
    } finally {
      // A socket that fails also closes; nobody else needs to hear the reason.
      socket.on('error', () => undefined);
    }
  }

  /** Sends a command and waits for its answer. */
  request(method: string, data: object): Promise<unknown> {
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.settle(id)?.reject(new RelayFailed()), ANSWER_MS);
      this.pending.set(id, { resolve, reject, timer });
      this.socket.send(JSON.stringify({ id, method, data }), (error) => {
        if (error) this.settle(id)?.reject(new RelayFailed());
      });
    });
  }

  close(): void {
    this.socket.terminate();
  }

  private receive(raw: RawData): void {
    const message = parse(raw);
    if (isResponse(message)) {
      const pending = message.id === null ? undefined : this.settle(message.id);
      if (message.ok) pending?.resolve(message.data);
      else pending?.reject(new RelayRefused(message.error.code, message.error.fields));
    } else if (isNews(message)) {
      // After those who wait for an answer that came just before: it may name what the news is about.
      setImmediate(() => this.onNews(message));
    }
  }

  private settle(id: number): Pending | undefined {
    const pending = this.pending.get(id);
    this.pending.delete(id);
    clearTimeout(pending?.timer);
    return pending;
  }

  private beat(): void {
    if (!this.isAlive) return this.socket.terminate();
    this.isAlive = false;
    this.socket.ping();
  }

  private end(): void {
    clearInterval(this.heartbeat);
    for (const id of [...this.pending.keys()]) this.settle(id)?.reject(new RelayFailed());
    this.onClose();
  }
}

function firstWord(socket: WebSocket): Promise<RelayNotifications['hello']> {
  return new Promise((resolve, reject) => {
    const silent = setTimeout(() => reject(new RelayFailed()), CONNECT_MS);
    socket.once('error', reject);
    socket.once('close', () => reject(new RelayFailed()));
    socket.once('message', (raw) => {
      clearTimeout(silent);
      const message = parse(raw);
      if (isNews(message) && message.event === 'hello') resolve(message.data);
      else reject(new RelayFailed());
    });
  });
}

function parse(raw: RawData): unknown {
  try {
    const message: unknown = JSON.parse(Buffer.isBuffer(raw) ? raw.toString() : '');
    return message;
  } catch {
    return null;
  }
}
