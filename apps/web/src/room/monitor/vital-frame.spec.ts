import { CHANNEL_LIMITS } from '#contract';
import { decodeFrame, encodeFrame } from './vital-frame.js';
import { simulatedFrame } from './simulator.js';

describe('a frame of vital signs', () => {
  const frame = simulatedFrame('adult', 1_800_000_000_000, 200);

  it('arrives as it was sent, but for the last digit', () => {
    const arrived = decodeFrame(encodeFrame(frame));
    expect(arrived).toMatchObject({ simulated: true, at: frame.at, numerics: frame.numerics });
    for (const [nth, sample] of (arrived?.ecg ?? []).entries()) expect(sample).toBeCloseTo(frame.ecg[nth] ?? 9, 2);
    expect(arrived?.ecg).toHaveLength(50);
    expect(arrived?.pleth).toHaveLength(25);
  });

  it('says what is not measured', () => {
    const numerics = { ...frame.numerics, oxygenSaturation: null, pressureAt: null };
    expect(decodeFrame(encodeFrame({ ...frame, numerics }))?.numerics).toEqual(numerics);
  });

  it('keeps to the limits of its channel', () => {
    expect(encodeFrame(frame).byteLength).toBeLessThan(CHANNEL_LIMITS.vitals.bytes);
  });

  it('is nothing when it is cut, longer, of another version, or of no time', () => {
    const good = new Uint8Array(encodeFrame(frame));
    const changed = (change: (bytes: Uint8Array) => void): ArrayBuffer => {
      const copy = good.slice();
      change(copy);
      return copy.buffer;
    };
    expect(decodeFrame(new ArrayBuffer(0))).toBeNull();
    for (let length = 0; length < good.length; length++) expect(decodeFrame(good.slice(0, length).buffer)).toBeNull();
    expect(decodeFrame(new Uint8Array([...good, 0]).buffer)).toBeNull();
    expect(decodeFrame(changed((bytes) => (bytes[0] = 2)))).toBeNull();
    expect(decodeFrame(changed((bytes) => bytes.fill(0xff, 4, 12)))).toBeNull();
  });
});
