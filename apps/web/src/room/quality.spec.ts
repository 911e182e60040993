import type { Figure } from './figures.js';
import { type Figures, qualityBetween } from './quality.js';

const way = (candidate: Partial<Figure>): Figure[] => [
  { id: 'pair', type: 'candidate-pair', nominated: true, currentRoundTripTime: 0.12, localCandidateId: 'local' },
  { id: 'local', type: 'local-candidate', ...candidate },
];

const sending = (packets: number, lost: number): Figure[] => [
  { id: 'out', type: 'outbound-rtp', packetsSent: packets, bytesSent: packets * 900, headerBytesSent: packets * 100 },
  { id: 'remote', type: 'remote-inbound-rtp', packetsLost: lost },
];

const voice = (samples: number, concealed: number, silent = 0): Figure => ({
  ...{ id: 'voice', type: 'inbound-rtp', kind: 'audio', packetsReceived: samples / 960, jitter: 0.02 },
  ...{ totalSamplesReceived: samples, concealedSamples: concealed, silentConcealedSamples: silent },
});

const picture = (id: string, frames: number, frozen = 0): Figure => ({
  ...{ id, type: 'inbound-rtp', kind: 'video', packetsReceived: frames * 4, packetsLost: 0, framesDecoded: frames },
  ...{ bytesReceived: frames * 4_000, jitter: 0.035, freezeCount: frozen, totalFreezesDuration: frozen },
});

const NOTHING: Figures = { at: 0, sending: [], receiving: [] };
const LATER: Figures = { ...NOTHING, at: 10_000 };

describe('the quality between two looks', () => {
  it('counts what grew, per second and of the whole', () => {
    const before = { ...NOTHING, sending: sending(1_000, 10), receiving: [voice(480_000, 0), picture('face', 100)] };
    const after = {
      ...LATER,
      sending: [...sending(1_500, 35), ...way({ protocol: 'udp', candidateType: 'host' })],
      receiving: [voice(960_000, 24_000, 4_800), picture('face', 350, 2)],
    };
    expect(qualityBetween(before, after)).toEqual({
      way: 'udp',
      sendBitrate: 400_000,
      receiveBitrate: 800_000,
      sendLoss: 0.05,
      receiveLoss: 0,
      roundTripMs: 120,
      jitterMs: 35,
      framesPerSecond: 25,
      freezes: 2,
      frozen: 0.2,
      // What was made up in silence is not counted.
      concealed: 0.04,
    });
  });

  it('is that of the slowest picture; one that has just begun or rests is not slow', () => {
    const before = { ...NOTHING, receiving: [picture('face', 10), picture('screen', 10), picture('rests', 10)] };
    const now = [picture('face', 260), picture('screen', 60), picture('rests', 10), picture('new', 3)];
    expect(qualityBetween(before, { ...LATER, receiving: now })).toMatchObject({ framesPerSecond: 5 });
  });

  it('is unknown where nothing came, and never below nothing where a stream was closed', () => {
    const before = { ...NOTHING, sending: sending(500, 5), receiving: [picture('face', 10)] };
    expect(qualityBetween(before, LATER)).toEqual({
      ...{ way: null, sendBitrate: 0, receiveBitrate: 0, sendLoss: null, receiveLoss: null, roundTripMs: null },
      ...{ jitterMs: null, framesPerSecond: null, freezes: 0, frozen: 0, concealed: null },
    });
  });

  it.each([
    [{ protocol: 'tcp', candidateType: 'host' }, 'tcp'],
    [{ protocol: 'udp', candidateType: 'prflx' }, 'udp'],
    [{ protocol: 'udp', candidateType: 'relay', relayProtocol: 'tls' }, 'turn-tls'],
    [{ protocol: 'udp', candidateType: 'relay', relayProtocol: 'udp' }, 'turn-udp'],
  ])('tells the way of %j', (candidate, expected) => {
    // A page that only watches has no way out.
    const after = { ...LATER, receiving: way(candidate) };
    expect(qualityBetween(NOTHING, after).way).toBe(expected);
  });
});
