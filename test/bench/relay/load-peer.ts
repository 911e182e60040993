import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import type { DtlsParameters, WebRtcTransport } from 'mediasoup/types';
import { bindingRequest, isAnswerToUs, isMedia, isStun } from './stun.js';

/** Well below the time after which either end would take the path for dead. */
const ASK_EVERY_MS = 3_000;

/** Enough for a question, a handshake, and some media. */
const KEEP_FIRST = 30;

/** The far end, as it described itself. */
export interface Remote {
  iceParameters: { usernameFragment: string; password: string };
  address: string;
  port: number;
  dtlsParameters: DtlsParameters;
  /** Whether the far end only answers, as a server with ICE lite does. */
  lite: boolean;
}

/**
 * A browser's end of a transport, made of a worker's. Neither a worker nor another one ever asks first, so a socket lies
 * between the two that asks both, carries everything else across, and counts the media that come.
 */
export class LoadPeer {
  /** Packets of media that came from the server. */
  received = 0;
  /** What went to the server first, byte by byte: ICE, DTLS, media. */
  readonly sentFirst: Buffer[] = [];
  remote: Remote;
  private asking: NodeJS.Timeout | undefined;

  private constructor(
    readonly transport: WebRtcTransport,
    private readonly socket: Socket,
  ) {}

  static async open(transport: WebRtcTransport): Promise<LoadPeer> {
    const socket = createSocket({ type: 'udp4', recvBufferSize: 1 << 20 });
    socket.bind(0);
    await once(socket, 'listening');
    return new LoadPeer(transport, socket);
  }

  /** Of the socket: where the server sends. */
  get port(): number {
    return this.socket.address().port;
  }

  async connect(remote: Remote): Promise<void> {
    const own = this.transport.iceCandidates[0];
    if (!own) throw new Error('the load has no address');
    this.remote = remote;
    this.socket.on('message', (packet, { port }) => {
      if (isStun(packet) && isAnswerToUs(packet)) return;
      if (port === own.port) {
        this.inject(packet);
        return;
      }
      if (isMedia(packet)) this.received++;
      this.socket.send(packet, own.port, own.address);
    });
    const ask = (): void => {
      const [from, to] = [this.transport.iceParameters, remote.iceParameters];
      this.inject(bindingRequest({ to, from, controlling: remote.lite }));
      this.socket.send(bindingRequest({ to: from, from: to, controlling: true }), own.port, own.address);
    };
    await this.transport.connect({ dtlsParameters: { ...remote.dtlsParameters, role: 'server' } });
    this.asking = setInterval(ask, ASK_EVERY_MS);
    ask();
  }

  /** Sends to the server from where the media come. */
  inject(packet: Buffer): void {
    if (this.sentFirst.length < KEEP_FIRST) this.sentFirst.push(Buffer.from(packet));
    this.socket.send(packet, this.remote.port, this.remote.address);
  }

  async connected(): Promise<void> {
    while (this.transport.dtlsState !== 'connected') {
      const [state] = await once(this.transport, 'dtlsstatechange', { signal: AbortSignal.timeout(10_000) });
      if (state === 'failed' || state === 'closed') throw new Error(`no DTLS with the server: ${state}`);
    }
  }

  close(): void {
    clearInterval(this.asking);
    this.transport.close();
    this.socket.close();
  }
}
