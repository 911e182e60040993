import { writeFileSync } from 'node:fs';

const RATE = 48_000;

/**
 * A voice that never pauses, as a WAV file: hopping tones that no noise suppression takes for noise, and in which no
 * silence lets packets be left out. So a gap in the packets is a gap of the network's.
 */
export function writeVoice(file: string, seconds = 20): void {
  const samples = new Int16Array(RATE * seconds);
  let phase = 0;
  for (let at = 0; at < samples.length; at++) {
    const syllable = Math.floor(at / (RATE / 8));
    const pitch = 140 + ((syllable * 2_654_435_761) % 160);
    phase += (2 * Math.PI * pitch) / RATE;
    const loudness = 0.25 + 0.1 * Math.sin((2 * Math.PI * 4 * at) / RATE);
    const tone = Math.sin(phase) + 0.6 * Math.sin(2 * phase) + 0.4 * Math.sin(3 * phase) + 0.3 * Math.sin(5 * phase);
    samples[at] = Math.round(32_767 * loudness * 0.4 * tone);
  }
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.byteLength, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(RATE, 24);
  header.writeUInt32LE(RATE * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.byteLength, 40);
  writeFileSync(file, Buffer.concat([header, Buffer.from(samples.buffer)]));
}
