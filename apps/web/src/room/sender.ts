import type { Producer, ProducerCodecOptions, RtpEncodingParameters, Transport } from 'mediasoup-client/types';
import { MEDIA_SOURCES, type MediaSource, type RoomProducer } from '#contract';
import { BODY_SOUND, packBodySound } from './body-sound-sending.js';
import { cameraEncodings, encodingsAt, examinationEncodings, SCREEN_ENCODINGS } from './encodings.js';
import type { Rung } from './link-ladder.js';
import type { RoomCalls } from './room-calls.js';
import { packSpeech, passEncoded, SPEECH, type SpeechProfile } from './speech.js';

/** Something this page wants to send. */
export interface Outgoing {
  source: MediaSource;
  track: MediaStreamTrack;
  paused: boolean;
}

/** How much of it the link carries. */
export interface SendingFit {
  rung: Rung;
  speech: SpeechProfile;
  /** What a picture begins with, in bit/s, before the browser has found out itself. */
  startBitrate: number | null;
}

const CODEC_OPTIONS: Partial<Record<MediaSource, ProducerCodecOptions>> = {
  microphone: SPEECH,
  auscultation: BODY_SOUND,
};

interface Sent {
  producer: Producer;
  /** How it was made to fit. */
  fit: SendingFit;
  /** What the relay was told last; null when that is not certain. */
  toldPaused: boolean | null;
}

/** Sends what is wanted, and nothing else, over one transport. */
export class Sender {
  private readonly sent = new Map<MediaSource, Sent>();
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly transport: Transport,
    private readonly calls: RoomCalls,
    private readonly fit: () => SendingFit,
  ) {
    transport.on('produce', ({ rtpParameters, appData }, done, failed) => {
      const source = MEDIA_SOURCES.find((each) => each === appData['source']);
      if (!source) throw new Error('a track without a source');
      this.calls
        .produce({ source, rtpParameters, paused: appData['paused'] === true })
        .then((id) => done({ id }), failed);
    });
  }

  isOwn(producerId: string): boolean {
    return [...this.sent.values()].some(({ producer }) => producer.id === producerId);
  }

  /** Makes what is sent equal to what is wanted by then. One change after the other; asked for again, it does no harm. */
  bring(wanted: () => readonly Outgoing[]): Promise<void> {
    const fitting = (): readonly Outgoing[] =>
      this.fit().rung === 'sound'
        ? wanted().map((each) => (isPicture(each) ? { ...each, paused: true } : each))
        : wanted();
    // At once, whatever the network does: nobody is heard a moment longer than they want, and speech has way.
    for (const { source, paused } of fitting()) if (paused) this.sent.get(source)?.producer.pause();
    return this.afterTheLast(async () => {
      const fit = this.fit();
      const all = fitting();
      const unwanted = [...this.sent.keys()].filter((source) => !all.some((each) => each.source === source));
      await Promise.all([...unwanted.map((source) => this.stop(source)), ...all.map((each) => this.send(each, fit))]);
    });
  }

  /** Takes over what the relay knows after a lost socket, where answers to the last calls may be missing. */
  agree(known: readonly RoomProducer[]): Promise<void> {
    return this.afterTheLast(async () => {
      for (const [source, { producer, fit }] of [...this.sent]) {
        const there = known.find(({ producerId }) => producerId === producer.id);
        if (there) this.sent.set(source, { producer, fit, toldPaused: there.paused });
        else this.forget(source);
      }
      // Sent just before the socket was lost, and the answer with it.
      const orphans = known.filter(({ producerId }) => !this.isOwn(producerId));
      await Promise.all(orphans.map(({ producerId }) => this.calls.closeProducer(producerId)));
    });
  }

  private afterTheLast(work: () => Promise<void>): Promise<void> {
    const done = this.work.then(() => (this.transport.closed ? undefined : work()));
    this.work = done.catch(() => undefined);
    return done;
  }

  private async send({ source, track, paused }: Outgoing, fit: SendingFit): Promise<void> {
    const before = this.sent.get(source);
    if (before === undefined) {
      const producer = await this.produce(source, track, paused, fit);
      if (paused) producer.pause();
      this.sent.set(source, { producer, fit, toldPaused: paused });
      return;
    }
    const { producer, toldPaused } = before;
    await this.refit(source, producer, before.fit, fit);
    if (producer.track !== track) await producer.replaceTrack({ track });
    if (paused) producer.pause();
    else producer.resume();
    this.sent.set(source, { producer, fit, toldPaused });
    if (toldPaused === paused) return;
    this.sent.set(source, { producer, fit, toldPaused: null });
    await this.calls.pauseProducer(producer.id, paused);
    this.sent.set(source, { producer, fit, toldPaused: paused });
  }

  private async produce(
    source: MediaSource,
    track: MediaStreamTrack,
    paused: boolean,
    fit: SendingFit,
  ): Promise<Producer> {
    const producer = await this.transport.produce({
      track,
      encodings: encodingsOf(source, track),
      codecOptions: CODEC_OPTIONS[source] ?? startingAt(fit.startBitrate),
      onRtpSender: passEncoded,
      // The tracks outlive a transport. A picture that is not sent costs nothing, and its own doctor goes on seeing it.
      ...{ stopTracks: false, disableTrackOnPause: track.kind === 'audio', zeroRtpOnPause: track.kind === 'video' },
      appData: { source, paused },
    });
    await this.refit(source, producer, null, fit);
    return producer;
  }

  private async refit(
    source: MediaSource,
    producer: Producer,
    before: SendingFit | null,
    fit: SendingFit,
  ): Promise<void> {
    const { rtpSender } = producer;
    if (!rtpSender || (before?.rung === fit.rung && before.speech === fit.speech)) return;
    if (source === 'camera' || source === 'examination-camera')
      await encodingsAt(producer, fit.rung, fit.speech === 'thin');
    if (source === 'microphone') await packSpeech(rtpSender, fit.speech);
    if (source === 'auscultation') await packBodySound(rtpSender, fit.speech);
  }

  private async stop(source: MediaSource): Promise<void> {
    const producer = this.forget(source);
    if (producer) await this.calls.closeProducer(producer.id);
  }

  private forget(source: MediaSource): Producer | undefined {
    const producer = this.sent.get(source)?.producer;
    this.sent.delete(source);
    producer?.close();
    return producer;
  }
}

const isPicture = ({ track }: Outgoing): boolean => track.kind === 'video';

function encodingsOf(source: MediaSource, track: MediaStreamTrack): RtpEncodingParameters[] | undefined {
  if (source === 'screen') return SCREEN_ENCODINGS;
  if (source === 'examination-camera') return examinationEncodings(track.getSettings().width ?? 0);
  return track.kind === 'video' ? cameraEncodings(track.getSettings().width ?? 0) : undefined;
}

const startingAt = (bitrate: number | null): ProducerCodecOptions | undefined =>
  bitrate === null ? undefined : { videoGoogleStartBitrate: Math.round(bitrate / 1000) };
