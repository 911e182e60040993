/** Two tones, as a hospital pager: heard through a closed door, made without a sound file. */
const HIGH_HZ = 880;
const LOW_HZ = 660;
const TONE_S = 0.28;
const GAP_S = 0.06;
const LOUDNESS = 0.28;
/** Soft edges: a tone cut off hard clicks. */
const EDGE_S = 0.015;

/** How often the pattern comes again. */
const REPEAT_MS = { emergency: 1_200, calm: 2_600 };

export type RingPace = keyof typeof REPEAT_MS;

export interface RingTone {
  /** Call it inside a click or a key press: browsers let sound begin only there. */
  unlock: () => void;
  isUnlocked: () => boolean;
  onChange: (listener: () => void) => () => void;
  /** Rings until the function it returns is called. */
  ring: (pace: RingPace) => () => void;
  playOnce: () => void;
}

function createRingTone(): RingTone {
  const listeners = new Set<() => void>();
  let context: AudioContext | null = null;
  const changed = (): void => listeners.forEach((listener) => listener());

  const playOnce = (): void => {
    if (context?.state !== 'running') return;
    [HIGH_HZ, LOW_HZ, HIGH_HZ, LOW_HZ].forEach((hertz, index) => {
      if (context) play(context, hertz, context.currentTime + index * (TONE_S + GAP_S));
    });
  };

  return {
    unlock() {
      if (!context) {
        context = new AudioContext();
        context.addEventListener('statechange', changed);
      }
      // Refused outside of a gesture: the state stays as it was, and so does the note on the page.
      if (context.state !== 'running') context.resume().then(changed, changed);
    },
    isUnlocked: () => context?.state === 'running',
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ring(pace) {
      playOnce();
      const timer = setInterval(playOnce, REPEAT_MS[pace]);
      return () => clearInterval(timer);
    },
    playOnce,
  };
}

function play(context: AudioContext, hertz: number, from: number): void {
  const oscillator = new OscillatorNode(context, { type: 'triangle', frequency: hertz });
  const gain = new GainNode(context, { gain: 0 });
  gain.gain.setValueAtTime(0, from);
  gain.gain.linearRampToValueAtTime(LOUDNESS, from + EDGE_S);
  gain.gain.setValueAtTime(LOUDNESS, from + TONE_S - EDGE_S);
  gain.gain.linearRampToValueAtTime(0, from + TONE_S);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(from);
  oscillator.stop(from + TONE_S);
}

/** The page's one ring tone: browsers allow few audio contexts. */
export const ringTone = createRingTone();
