import { MonitorSignal } from './monitor-signal.js';
import { simulatedFrame } from './simulator.js';

const AT = 1_800_000_000_000;
const frame = (nth: number) => simulatedFrame('adult', AT + nth * 200, 200);

describe('what a monitor sends', () => {
  let signal: MonitorSignal;

  beforeEach(() => {
    signal = new MonitorSignal();
  });

  it('is stale before anything came, and 3 s after the last', () => {
    expect(signal.isStale(0)).toBe(true);
    signal.hear(frame(0), 1_000);
    expect(signal.isStale(1_000)).toBe(false);
    expect(signal.isStale(3_999)).toBe(false);
    expect(signal.isStale(4_000)).toBe(true);
  });

  it('stands still where nothing comes, and keeps the last numbers', () => {
    signal.hear(frame(0), 1_000);
    expect(signal.drawnUntil(60_000)).toBe(AT + 200);
    expect(signal.numerics?.heartRate).toBe(72);
  });

  it('is put in order, whatever comes late', () => {
    for (const nth of [0, 2, 1, 3]) signal.hear(frame(nth), 1_000 + nth * 200);
    const from = signal.ecg.indexOf(AT);
    const drawn = Array.from({ length: 200 }, (_, nth) => signal.ecg.at(from + nth));
    const sent = simulatedFrame('adult', AT, 800).ecg;
    for (const [nth, sample] of drawn.entries()) expect(sample).toBeCloseTo(sent[nth] ?? 9, 5);
  });

  it('has a gap where something never came, also when a round ago something was there', () => {
    for (let nth = 0; nth < 200; nth++) signal.hear(frame(nth), 1_000 + nth * 200);
    signal.hear(frame(202), 41_800);
    const gap = signal.ecg.indexOf(AT + 200 * 200);
    expect(signal.ecg.at(gap - 1)).not.toBeNaN();
    expect(signal.ecg.at(gap)).toBeNaN();
    expect(signal.ecg.at(gap + 99)).toBeNaN();
    expect(signal.ecg.at(gap + 100)).not.toBeNaN();
  });

  it('begins anew when the clock leaps', () => {
    signal.hear(frame(0), 1_000);
    const back = simulatedFrame('child', AT - 3_600_000, 200);
    signal.hear(back, 1_200);
    expect(signal.numerics?.heartRate).toBe(118);
    expect(signal.drawnUntil(60_000)).toBe(AT - 3_600_000 + 200);
  });
});
