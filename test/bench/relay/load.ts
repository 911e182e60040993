import { createWorker } from 'mediasoup';
import type { Producer, Router, WebRtcServer, Worker } from 'mediasoup/types';
import { LoadPeer } from './load-peer.js';
import { PAYLOAD_TYPE, RtpSource, SSRC } from './rtp-source.js';

const VIDEO = { kind: 'video', mimeType: 'video/VP8', clockRate: 90_000, preferredPayloadType: PAYLOAD_TYPE } as const;

/** The browsers' side of every server: a worker that sends and receives with real DTLS, SRTP and RTCP. */
export class Load {
  readonly source = new RtpSource();
  readonly peers: LoadPeer[] = [];

  private constructor(
    private readonly worker: Worker,
    private readonly server: WebRtcServer,
    readonly router: Router,
    readonly producer: Producer,
    /** Where the source's packets become those of {@link producer}. */
    readonly sourcePort: number,
  ) {}

  static async start(): Promise<Load> {
    const worker = await createWorker({ logLevel: 'error' });
    const info = { protocol: 'udp', ip: '127.0.0.1', recvBufferSize: 1 << 22, sendBufferSize: 1 << 22 } as const;
    const server = await worker.createWebRtcServer({ listenInfos: [info] });
    const router = await worker.createRouter({ mediaCodecs: [VIDEO] });
    const plain = await router.createPlainTransport({ listenInfo: info, comedia: true, rtcpMux: true });
    const producer = await plain.produce({
      kind: 'video',
      rtpParameters: {
        codecs: [{ mimeType: 'video/VP8', payloadType: PAYLOAD_TYPE, clockRate: 90_000 }],
        encodings: [{ ssrc: SSRC }],
      },
    });
    return new Load(worker, server, router, producer, plain.tuple.localPort);
  }

  async openPeer(): Promise<LoadPeer> {
    const peer = await LoadPeer.open(await this.router.createWebRtcTransport({ webRtcServer: this.server }));
    this.peers.push(peer);
    return peer;
  }

  close(): void {
    this.source.close();
    for (const peer of this.peers) peer.close();
    this.worker.close();
  }
}
