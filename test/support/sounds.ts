/** What a microphone without a person hears; Chromium takes such a file for one. */
export const SOUND_RATE = 48_000;

/** Samples from -1 to 1 as a WAV file of one channel. */
export function wavOf(samples: Float32Array): Buffer {
  const data = Buffer.from(Int16Array.from(samples, (sample) => sample * 32_767).buffer);
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + data.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(SOUND_RATE, 24);
  header.writeUInt32LE(SOUND_RATE * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(data.length, 40);
  return Buffer.concat([header, data]);
}

/** A crackle: bursts at odd moments, which no filter for steady noise takes away. */
export function crackle(seconds: number): Float32Array {
  let seed = 1;
  const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const samples = new Float32Array(seconds * SOUND_RATE);
  for (let at = 0; at < samples.length; at += Math.round((0.05 + 0.15 * random()) * SOUND_RATE)) {
    const length = Math.round(0.03 * SOUND_RATE);
    for (let i = 0; i < length && at + i < samples.length; i++) {
      samples[at + i] = (random() * 2 - 1) * 0.5 * Math.exp((-5 * i) / length);
    }
  }
  return samples;
}

/** A vowel in syllables: pulses of a throat at a gliding pitch, through three resonances of a mouth. */
export function vowels(seconds: number): Float32Array {
  const mouth = [
    [700, 110],
    [1_220, 120],
    [2_600, 160],
  ].map(([pitch = 0, width = 0]) => resonance(pitch, width));
  const samples = new Float32Array(seconds * SOUND_RATE);
  let phase = 0;
  let loudest = 0;
  for (let i = 0; i < samples.length; i++) {
    const time = i / SOUND_RATE;
    phase += (130 + 25 * Math.sin(2 * Math.PI * 0.7 * time)) / SOUND_RATE;
    const pulse = phase >= 1 ? 1 : 0;
    phase -= pulse;
    const syllable = Math.sqrt(Math.max(0, Math.sin(2 * Math.PI * 3 * time)));
    samples[i] = syllable * mouth.reduce((sum, through) => sum + through(pulse), 0);
    loudest = Math.max(loudest, Math.abs(samples[i] ?? 0));
  }
  return samples.map((sample) => (sample / loudest) * 0.6);
}

function resonance(pitch: number, width: number): (input: number) => number {
  const radius = Math.exp((-Math.PI * width) / SOUND_RATE);
  const [back, further] = [2 * radius * Math.cos((2 * Math.PI * pitch) / SOUND_RATE), -radius * radius];
  let [last, before] = [0, 0];
  return (input) => {
    const output = (1 - radius) * input + back * last + further * before;
    [last, before] = [output, last];
    return output;
  };
}
