import type { RelayPeerStats, RelayReceiveStats, RelaySendStats, RelayTransportStats } from '#contract';
import type { WebRtcTransport } from 'mediasoup/types';
import type { Peer } from './peer.js';
import type { Received } from './receiving.js';
import type { Sent } from './sending.js';

/** Asks the worker how the peer's media fare. */
export async function peerStats(peer: Peer): Promise<RelayPeerStats> {
  const [transports, sends, receives] = await Promise.all([
    Promise.all(peer.transports.map(transportStats)),
    Promise.all(peer.sending.all.map(sendStats)),
    Promise.all(peer.receiving.all.map(receiveStats)),
  ]);
  return { transports: transports.flat(), sends: sends.flat(), receives: receives.flat() };
}

async function transportStats(transport: WebRtcTransport): Promise<RelayTransportStats[]> {
  const stats = await transport.getStats();
  return stats.map((each) => ({
    transportId: transport.id,
    iceState: each.iceState,
    dtlsState: each.dtlsState,
    protocol: each.iceSelectedTuple?.protocol ?? null,
    receivingBitrate: each.recvBitrate,
    sendingBitrate: each.sendBitrate,
    availableOutgoingBitrate: each.availableOutgoingBitrate ?? null,
  }));
}

async function sendStats({ producer }: Sent): Promise<RelaySendStats[]> {
  const stats = await producer.getStats();
  return stats.map((each) => ({
    producerId: producer.id,
    bitrate: each.bitrate,
    packetsReceived: each.packetCount,
    packetsLost: each.packetsLost,
    jitter: each.jitter,
    roundTripTime: each.roundTripTime ?? null,
    score: each.score,
  }));
}

async function receiveStats({ consumer }: Received): Promise<RelayReceiveStats[]> {
  const stats = await consumer.getStats();
  return stats
    .filter((each) => each.type === 'outbound-rtp')
    .map((each) => ({
      consumerId: consumer.id,
      bitrate: each.bitrate,
      packetsSent: each.packetCount,
      packetsLost: each.packetsLost,
      roundTripTime: each.roundTripTime ?? null,
      score: each.score,
    }));
}
