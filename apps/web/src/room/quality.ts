import { MEDIA_WAYS, type MediaWay, type QualityReading } from '#contract';
import { type Figure, wayOf } from './figures.js';

/** What the browser has counted on both transports. */
export interface Figures {
  /** When it was looked at; milliseconds of a clock that never jumps. */
  at: number;
  sending: readonly Figure[];
  receiving: readonly Figure[];
}

type Counter = {
  [Key in keyof Figure]-?: NonNullable<Figure[Key]> extends number ? Key : never;
}[keyof Figure];

/** How media did between two looks that are so far apart. A stream that is new counts from its beginning. */
export function qualityBetween(before: Figures, after: Figures): QualityReading {
  const seconds = (after.at - before.at) / 1_000;
  const earlier = new Map([...before.sending, ...before.receiving].map((figure) => [figure.id, figure]));
  const grown = (figure: Figure, counter: Counter): number =>
    Math.max(0, (figure[counter] ?? 0) - (earlier.get(figure.id)?.[counter] ?? 0));
  const sum = (figures: readonly Figure[], ...counters: Counter[]): number =>
    figures.reduce((total, figure) => total + counters.reduce((own, each) => own + grown(figure, each), 0), 0);

  const sent = after.sending.filter(({ type }) => type === 'outbound-rtp');
  const arrived = after.sending.filter(({ type }) => type === 'remote-inbound-rtp');
  const received = after.receiving.filter(({ type }) => type === 'inbound-rtp');
  const flowing = received.filter((figure) => grown(figure, 'packetsReceived') > 0);
  const pictures = flowing.filter(({ kind, id }) => kind === 'video' && earlier.has(id));
  const lost = sum(received, 'packetsLost');
  const speech = sum(received, 'totalSamplesReceived');
  return {
    way: mediaWay(after),
    sendBitrate: Math.round((sum(sent, 'bytesSent', 'headerBytesSent') * 8) / seconds),
    receiveBitrate: Math.round((sum(received, 'bytesReceived', 'headerBytesReceived') * 8) / seconds),
    sendLoss: shareOf(sum(arrived, 'packetsLost'), sum(sent, 'packetsSent')),
    receiveLoss: shareOf(lost, lost + sum(received, 'packetsReceived')),
    roundTripMs: roundTrip(after),
    jitterMs: flowing.length === 0 ? null : Math.round(1_000 * Math.max(...flowing.map(({ jitter = 0 }) => jitter))),
    framesPerSecond:
      pictures.length === 0
        ? null
        : Math.round((10 * Math.min(...pictures.map((each) => grown(each, 'framesDecoded')))) / seconds) / 10,
    freezes: sum(received, 'freezeCount'),
    frozen: Math.min(1, Math.max(0, ...received.map((each) => grown(each, 'totalFreezesDuration'))) / seconds),
    // What is made up in a silence is not missed.
    concealed: shareOf(sum(received, 'concealedSamples') - sum(received, 'silentConcealedSamples'), speech),
  };
}

const shareOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.min(1, Math.max(0, part / whole));

function roundTrip({ sending, receiving }: Figures): number | null {
  const { currentRoundTripTime } = wayOf(sending) ?? wayOf(receiving) ?? {};
  return currentRoundTripTime === undefined ? null : Math.round(currentRoundTripTime * 1_000);
}

/** By the address that this side uses: that of a TURN server is called `relay`. */
function mediaWay({ sending, receiving }: Figures): MediaWay | null {
  const figures = wayOf(sending) ? sending : receiving;
  const own = figures.find(({ id }) => id === wayOf(figures)?.localCandidateId);
  const name = own?.candidateType === 'relay' ? `turn-${own.relayProtocol}` : own?.protocol;
  return MEDIA_WAYS.find((way) => way === name) ?? null;
}
