import { SIMULATED, simulatedFrame, type Simulated } from './simulator.js';

const AT = 1_800_000_000_000;

/** R waves in a minute. */
function beats(who: Simulated): number {
  const { ecg } = simulatedFrame(who, AT, 60_000);
  return ecg.filter((sample, nth) => sample > 0.7 && (ecg[nth - 1] ?? 0) <= 0.7).length;
}

describe('the simulator', () => {
  it.each(SIMULATED)('says of %s that it is no patient, at 250 samples a second', (who) => {
    const frame = simulatedFrame(who, AT, 1_000);
    expect(frame.simulated).toBe(true);
    expect(frame.ecg).toHaveLength(250);
    expect(frame.pleth).toHaveLength(125);
    expect(simulatedFrame(who, AT, 1_000)).toEqual(frame);
  });

  it.each([
    ['adult', 72],
    ['child', 118],
  ] as const)('draws as many beats of %s as it says', (who, rate) => {
    expect(simulatedFrame(who, AT, 200).numerics.heartRate).toBe(rate);
    expect(Math.abs(beats(who) - rate)).toBeLessThanOrEqual(1);
  });

  it('draws no beat of an arrest, and has no number for it', () => {
    expect(beats('arrest')).toBe(0);
    expect(simulatedFrame('arrest', AT, 200).numerics).toMatchObject({ heartRate: null, systolicPressure: null });
  });

  it('goes on where it stopped', () => {
    const whole = simulatedFrame('adult', AT, 400).ecg;
    const parts = [...simulatedFrame('adult', AT, 200).ecg, ...simulatedFrame('adult', AT + 200, 200).ecg];
    expect(parts).toEqual(whole);
  });
});
