import type { DtlsParameters, RtpCapabilities, RtpParameters, TransportOptions } from '#contract';
import { capabilitiesForBrowsers, parametersForBrowsers } from '../../../apps/media-relay/src/for-browsers.js';
import type { Load } from './load.js';
import type { LoadPeer, Remote } from './load-peer.js';
import type { Side } from './side.js';

/** A peer at a server that has joined and is not connected yet. */
export interface Seat {
  send: TransportOptions;
  receive: TransportOptions;
  consumers: { id: string; rtpParameters: RtpParameters }[];
  connect(transportId: string, dtlsParameters: DtlsParameters): Promise<unknown>;
  produce(rtpParameters: RtpParameters): Promise<unknown>;
  resume(consumerIds: string[]): Promise<unknown>;
}

export interface Entrance {
  server: { pid?: number };
  join(rtpCapabilities: RtpCapabilities): Promise<Seat>;
  close(): Promise<void>;
}

/** One sender and its receivers at a server that speaks mediasoup's words. */
export async function mediasoupSide(load: Load, { server, join, close }: Entrance, count: number): Promise<Side> {
  const rtpCapabilities = capabilitiesForBrowsers(load.router.rtpCapabilities);
  const sender = await join(rtpCapabilities);
  const sending = await connectPeer(await load.openPeer(), sender, sender.send);
  const sent = await sending.transport.consume({
    ...{ producerId: load.producer.id, paused: true },
    rtpCapabilities: load.router.rtpCapabilities,
  });
  await sender.produce(parametersForBrowsers(sent.rtpParameters));
  const receivers: LoadPeer[] = [];
  for (let index = 0; index < count; index++) {
    const seat = await join(rtpCapabilities);
    const peer = await connectPeer(await load.openPeer(), seat, seat.receive);
    for (const { rtpParameters } of seat.consumers) await peer.transport.produce({ kind: 'video', rtpParameters });
    await seat.resume(seat.consumers.map(({ id }) => id));
    receivers.push(peer);
  }
  return {
    pid: server.pid ?? 0,
    receivers,
    flow: async (on) => {
      load.source.port = on ? load.sourcePort : null;
      await (on ? sent.resume() : sent.pause());
    },
    close,
  };
}

export async function connectPeer(peer: LoadPeer, seat: Seat, options: TransportOptions): Promise<LoadPeer> {
  await seat.connect(options.id, { ...peer.transport.dtlsParameters, role: 'client' });
  await peer.connect(remoteOf(options));
  await peer.connected();
  return peer;
}

function remoteOf({ iceParameters, iceCandidates, dtlsParameters }: TransportOptions): Remote {
  const candidate = iceCandidates.find(({ protocol }) => protocol === 'udp');
  if (!candidate) throw new Error('the server has no UDP');
  return { iceParameters, address: candidate.address, port: candidate.port, dtlsParameters, lite: true };
}
