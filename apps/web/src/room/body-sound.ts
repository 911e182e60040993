/** How loud the quietest and the loudest sound is that a level shows, in decibels of full scale. */
const FLOOR_DB = -80;

/** The lowest and the highest sample of each of so many equal parts: what a wave looks like from afar. */
export function envelope(samples: Readonly<ArrayLike<number>>, columns: number): { low: number; high: number }[] {
  return Array.from({ length: columns }, (_none, column) => {
    const from = Math.floor((column * samples.length) / columns);
    const to = Math.max(from + 1, Math.floor(((column + 1) * samples.length) / columns));
    let [low, high] = [0, 0];
    for (let i = from; i < to; i++) {
      low = Math.min(low, samples[i] ?? 0);
      high = Math.max(high, samples[i] ?? 0);
    }
    return { low, high };
  });
}

/** How loud samples are, in decibels of full scale; silence is the floor. */
export function decibels(samples: Readonly<ArrayLike<number>>): number {
  let power = 0;
  for (let i = 0; i < samples.length; i++) power += (samples[i] ?? 0) ** 2;
  const mean = samples.length === 0 ? 0 : power / samples.length;
  return mean === 0 ? FLOOR_DB : Math.max(FLOOR_DB, 10 * Math.log10(mean));
}

/** A loudness as a part of the scale, 0 to 1. */
export const levelOf = (db: number): number => Math.min(1, Math.max(0, 1 - db / FLOOR_DB));

/** Nothing that is made louder here may hurt an ear in headphones. */
function limiter(context: AudioContext): DynamicsCompressorNode {
  return new DynamicsCompressorNode(context, { threshold: -6, knee: 0, ratio: 20, attack: 0.002, release: 0.1 });
}

/** The sound of a body, to look at and, made louder, to listen to. Whoever makes it closes it; twice is harmless. */
export class BodySound {
  /** What is to be heard: the same sound, amplified. */
  readonly amplified: MediaStreamTrack | null;
  private readonly context = new AudioContext();
  private readonly analyser: AnalyserNode;
  private readonly gain: GainNode;
  private readonly puller = new Audio();

  constructor(track: MediaStreamTrack) {
    const stream = new MediaStream([track]);
    // Chromium hands a remote track to Web Audio only while an element plays it.
    this.puller.muted = true;
    this.puller.srcObject = stream;
    void this.puller.play().catch(() => undefined);
    this.analyser = new AnalyserNode(this.context, { fftSize: 2048, smoothingTimeConstant: 0 });
    this.gain = new GainNode(this.context);
    const heard = new MediaStreamAudioDestinationNode(this.context);
    const source = this.context.createMediaStreamSource(stream);
    source.connect(this.analyser);
    source.connect(this.gain).connect(limiter(this.context)).connect(heard);
    this.amplified = heard.stream.getAudioTracks()[0] ?? null;
  }

  /** So many times as loud as it came. */
  amplify(times: number): void {
    this.gain.gain.value = times;
  }

  /** The last moment of it. */
  read(into: Float32Array<ArrayBuffer>): void {
    // Browsers start it asleep until the first touch.
    if (this.context.state === 'suspended') void this.context.resume();
    this.analyser.getFloatTimeDomainData(into);
  }

  close(): void {
    this.puller.srcObject = null;
    if (this.context.state !== 'closed') void this.context.close();
  }
}
