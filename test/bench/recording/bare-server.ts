/**
 * mediasoup alone with the recorder of its tutorials: plain transports into `ffmpeg -c copy`, which gets a second to
 * start, and no key frame but the one that mediasoup asks for when it begins to forward. A child process of the
 * benchmark, which it answers by IPC.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createWorker } from 'mediasoup';
import type { Producer, WebRtcTransport } from 'mediasoup/types';
import { CODECS } from '../../../apps/media-relay/src/codecs.js';
import { recordingSdp } from '../../../apps/media-relay/src/recording-sdp.js';
import { freePort } from '../../support/app-process.js';

interface Call {
  id: number;
  method: string;
  data: never;
}

const worker = await createWorker({ logLevel: 'warn' });
const router = await worker.createRouter({ mediaCodecs: structuredClone([...CODECS]) });
const listenInfos = [{ protocol: 'udp' as const, ip: '127.0.0.1' }];
const webRtcServer = await worker.createWebRtcServer({ listenInfos });
const producers: Producer[] = [];
let send: WebRtcTransport;
let ffmpeg: ChildProcess;
let close: () => void = () => undefined;

const methods: Readonly<Record<string, (data: never) => unknown>> = {
  openRoom: () => ({ routerRtpCapabilities: router.rtpCapabilities }),
  joinPeer: async () => {
    send = await router.createWebRtcTransport({ webRtcServer });
    const { id, iceParameters, iceCandidates, dtlsParameters } = send;
    return { sendTransport: { id, iceParameters, iceCandidates, dtlsParameters } };
  },
  connectTransport: (data: Parameters<WebRtcTransport['connect']>[0]) => send.connect(data),
  produce: async ({ source, rtpParameters }: { source: string; rtpParameters: Producer['rtpParameters'] }) => {
    const kind = source === 'camera' ? 'video' : 'audio';
    const producer = await send.produce({ kind, rtpParameters });
    producers.push(producer);
    return { producerId: producer.id };
  },
  record: async ({ folder }: { folder: string }) => {
    const first = (await freePort()) & ~1;
    const taken = await Promise.all(
      producers.map(async (producer, index) => {
        const port = first + 4 * index;
        const transport = await router.createPlainTransport({ listenInfo: listenInfos[0]!, rtcpMux: false });
        await transport.connect({ ip: '127.0.0.1', port, rtcpPort: port + 1 });
        const { codecs = [] } = router.rtpCapabilities;
        const rtpCapabilities = { codecs: codecs.filter(({ mimeType }) => !mimeType.endsWith('/rtx')) };
        const consumer = await transport.consume({ producerId: producer.id, rtpCapabilities, paused: true });
        return { transport, port, consumer };
      }),
    );
    const sdp = join(folder, 'bare.sdp');
    writeFileSync(
      sdp,
      recordingSdp(
        taken.map(({ port, consumer: { kind, rtpParameters } }) => ({ kind, port, codec: rtpParameters.codecs[0]! })),
      ),
    );
    const input = ['-loglevel', 'error', '-nostdin', '-protocol_whitelist', 'file,udp,rtp', '-i', sdp];
    ffmpeg = spawn('ffmpeg', [...input, '-c', 'copy', '-y', join(folder, 'bare.webm')], { stdio: 'inherit' });
    await sleep(1_000);
    await Promise.all(taken.map(({ consumer }) => consumer.resume()));
    close = () => taken.forEach(({ transport }) => transport.close());
  },
  stop: async () => {
    const gone = once(ffmpeg, 'exit');
    for (const afterMs of [0, 300]) setTimeout(() => ffmpeg.kill('SIGINT'), afterMs);
    setTimeout(() => ffmpeg.kill('SIGKILL'), 3_000);
    if (ffmpeg.exitCode === null && ffmpeg.signalCode === null) await gone;
    close();
  },
};

process.on('message', ({ id, method, data }: Call) => {
  Promise.resolve(methods[method]?.(data)).then(
    (answer) => process.send?.({ id, answer: answer ?? null }),
    (error: unknown) => process.send?.({ id, error: String(error) }),
  );
});
process.on('disconnect', () => process.exit());
process.send?.({ id: 0, answer: 'ready' });
