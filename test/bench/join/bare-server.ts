/**
 * mediasoup with nothing around it: one worker, one router, one room, and a WebSocket that carries what a browser needs
 * to know. `node … bare-server.ts SCRIPT IP` serves a page that runs that script, with media at that address, and prints
 * where. It ends with its standard input, so also when the parent is killed.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createWorker } from 'mediasoup';
import type { Consumer, DtlsParameters, MediaKind, Producer, RtpCapabilities, RtpParameters } from 'mediasoup/types';
import { type WebSocket, WebSocketServer } from 'ws';
import { CODECS } from '../../../apps/media-relay/src/codecs.js';
import { textOf } from '../../support/relay.js';

/** The same figure as our relay's, so that both begin with the same picture. */
const INITIAL_BITRATE = 600_000;

interface Call {
  id: number;
  method: 'capabilities' | 'join' | 'connect' | 'produce' | 'resume';
  rtpCapabilities: RtpCapabilities;
  transportId: string;
  dtlsParameters: DtlsParameters;
  kind: MediaKind;
  rtpParameters: RtpParameters;
  consumerIds: string[];
}

const worker = await createWorker({ logLevel: 'warn' });
const router = await worker.createRouter({ mediaCodecs: structuredClone([...CODECS]) });
const listenInfos = (['udp', 'tcp'] as const).map((protocol) => ({ protocol, ip: process.argv[3] ?? '127.0.0.1' }));
const webRtcServer = await worker.createWebRtcServer({ listenInfos });
const peers = new Set<Peer>();

const openTransport = () =>
  router.createWebRtcTransport({ webRtcServer, initialAvailableOutgoingBitrate: INITIAL_BITRATE });
type Transport = Awaited<ReturnType<typeof openTransport>>;

class Peer {
  private rtpCapabilities: RtpCapabilities;
  private transports: Transport[] = [];
  private readonly producers: Producer[] = [];
  private readonly consumers = new Map<string, Consumer>();

  constructor(private readonly socket: WebSocket) {
    socket.on('message', (message) => {
      const call: Call = JSON.parse(textOf(message));
      // What fails is about somebody who has just left.
      this.answer(call).then(
        (data) => this.send({ id: call.id, data }),
        () => undefined,
      );
    });
    socket.on('close', () => {
      peers.delete(this);
      for (const transport of this.transports) transport.close();
    });
  }

  private async answer(call: Call): Promise<unknown> {
    switch (call.method) {
      case 'capabilities':
        return router.rtpCapabilities;
      case 'join':
        return this.join(call.rtpCapabilities);
      case 'connect':
        return this.transports.find(({ id }) => id === call.transportId)?.connect(call);
      case 'produce':
        return this.produce(call);
      case 'resume':
        return this.resume(call.consumerIds);
    }
  }

  /** Both transports and a consumer of all that is there, in one answer: nobody can do it in fewer calls. */
  private async join(rtpCapabilities: RtpCapabilities): Promise<object> {
    this.rtpCapabilities = rtpCapabilities;
    this.transports = await Promise.all([openTransport(), openTransport()]);
    const there = [...peers].flatMap(({ producers }) => producers);
    const consumers = await Promise.all(there.map((producer) => this.consume(producer)));
    peers.add(this);
    const [send, receive] = this.transports.map(({ id, iceParameters, iceCandidates, dtlsParameters }) => ({
      ...{ id, iceParameters, iceCandidates, dtlsParameters },
    }));
    return { send, receive, consumers };
  }

  private async produce({ kind, rtpParameters }: Call): Promise<string | undefined> {
    const producer = await this.transports[0]?.produce({ kind, rtpParameters });
    if (!producer) return undefined;
    this.producers.push(producer);
    for (const peer of peers) if (peer !== this) void peer.offer(producer);
    return producer.id;
  }

  private async offer(producer: Producer): Promise<void> {
    const offered = await this.consume(producer).catch(() => null);
    if (offered) this.send({ offered });
  }

  private async consume({ id: producerId }: Producer): Promise<object> {
    const consumer = await this.transports[1]!.consume({
      ...{ producerId, paused: true },
      rtpCapabilities: structuredClone(this.rtpCapabilities),
    });
    this.consumers.set(consumer.id, consumer);
    const { id, kind, rtpParameters } = consumer;
    return { id, producerId, kind, rtpParameters };
  }

  private async resume(ids: string[]): Promise<void> {
    await Promise.all(ids.flatMap((id) => this.consumers.get(id)?.resume() ?? []));
  }

  private send(message: object): void {
    this.socket.send(JSON.stringify(message));
  }
}

const script = readFileSync(process.argv[2] ?? '', 'utf8');
const server = createServer((request, response) => {
  const isScript = request.url === '/page.js';
  response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
  response.end(isScript ? script : '<!doctype html><title>bare</title><body><script src="/page.js"></script>');
});
new WebSocketServer({ server }).on('connection', (socket) => new Peer(socket));
server.listen(0, '127.0.0.1', () => {
  console.log(`http://localhost:${(server.address() as AddressInfo).port}/`);
});
for await (const _ of process.stdin);
worker.close();
server.closeAllConnections();
server.close();
