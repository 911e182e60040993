import type { ConnectionState, Transport } from 'mediasoup-client/types';
import type { RoomCalls } from './room-calls.js';

/** A blink of the network heals by itself; longer than this and a new way is looked for. */
const HEALS_ALONE_MS = 2_000;
const TRY_AGAIN_MS = 4_000;
/** Where the socket itself is away: it is on its way back. */
const ASK_AGAIN_MS = 300;

interface TransportNews {
  /** The connection came, broke or healed. */
  changed: () => void;
  /** The relay did not take the connection: only a new session helps. */
  unusable: () => void;
}

/** Opens one transport to the relay when it is first needed, and finds it a new way whenever it has lost its own. */
export class TransportKeeper {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly transport: Transport,
    private readonly calls: RoomCalls,
    news: TransportNews,
  ) {
    transport.on('connect', ({ dtlsParameters }, done) => {
      // The answer is not waited for: it arrives at the relay long before the first packet, and saves a round trip.
      calls.connectTransport(transport.id, dtlsParameters).catch(news.unusable);
      done();
    });
    transport.on('connectionstatechange', (state) => {
      this.heed(state);
      news.changed();
    });
  }

  get state(): ConnectionState {
    return this.transport.connectionState;
  }

  /** After a change of network, where the old way may look alive for long. */
  lookForNewWay(): void {
    if (this.state === 'new' || this.state === 'closed') return;
    this.schedule(0);
  }

  close(): void {
    clearTimeout(this.timer);
    this.transport.close();
  }

  private heed(state: ConnectionState): void {
    if (state === 'disconnected') this.schedule(HEALS_ALONE_MS);
    if (state === 'failed') this.schedule(0);
    if (state === 'connected' || state === 'closed') clearTimeout(this.timer);
  }

  private schedule(afterMs: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.restartIce(), afterMs);
  }

  private async restartIce(): Promise<void> {
    // Without an answer it is tried again, until the connection is there or the room makes another session.
    this.schedule(TRY_AGAIN_MS);
    try {
      const iceParameters = await this.calls.restartIce(this.transport.id);
      if (!this.transport.closed) await this.transport.restartIce({ iceParameters });
    } catch {
      if (!this.transport.closed) this.schedule(ASK_AGAIN_MS);
      return;
    }
    if (this.state === 'connected') clearTimeout(this.timer);
  }
}
