/** A chord that climbs: nobody takes it for a ring or for a fault. */
const TONES_HZ = [523, 659, 784];
const TONE_S = 0.25;
const LOUDNESS = 0.2;

/** Not every browser lets a page choose where it is heard. */
export const canChooseSpeaker = (): boolean => 'setSinkId' in HTMLMediaElement.prototype;

/** Lets an element be heard from a speaker. One that is not plugged in today is no reason to hear nothing. */
export async function hearFrom(element: HTMLMediaElement, outputId: string | null): Promise<void> {
  if (outputId === null || !canChooseSpeaker()) return;
  await element.setSinkId(outputId).catch(() => element.setSinkId(''));
}

/** Plays three tones on a speaker, and comes back when they are over. */
export async function playTestSound(outputId: string | null): Promise<void> {
  const context = new AudioContext();
  const output = context.createMediaStreamDestination();
  const element = new Audio();
  element.srcObject = output.stream;
  try {
    await hearFrom(element, outputId);
    await element.play();
    const ended = TONES_HZ.map((hertz, index) => playTone(output, hertz, context.currentTime + index * TONE_S));
    await Promise.all(ended);
  } finally {
    element.srcObject = null;
    await context.close();
  }
}

function playTone(output: MediaStreamAudioDestinationNode, hertz: number, from: number): Promise<void> {
  const { context } = output;
  const tone = new OscillatorNode(context, { frequency: hertz });
  tone.connect(new GainNode(context, { gain: LOUDNESS })).connect(output);
  return new Promise((resolve) => {
    tone.addEventListener('ended', () => resolve());
    tone.start(from);
    tone.stop(from + TONE_S);
  });
}
