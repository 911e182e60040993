import { Heartbeat } from './heartbeat.js';

/** What each answer said, of beats that took so long. */
const heard = (...roundTrips: number[]): [changed: boolean, weak: boolean][] => {
  const heartbeat = new Heartbeat();
  return roundTrips.map((roundTrip, index) => {
    heartbeat.sent(index * 5_000);
    return [heartbeat.answered(index * 5_000 + roundTrip), heartbeat.weak];
  });
};

describe('a line, by its heartbeats', () => {
  it('is weak after two slow ones, and good again after two quick ones', () => {
    expect(heard(20, 500, 450, 290, 700, 280, 100)).toEqual([
      [false, false],
      [false, false],
      [true, true],
      [false, true],
      [false, true],
      [false, true],
      [true, false],
    ]);
  });

  it('stays what it was in between', () => {
    expect(heard(350, 350, 400, 400, 350, 350).map(([, weak]) => weak)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
    ]);
  });

  it('says nothing by an answer that nothing asked for', () => {
    const heartbeat = new Heartbeat();
    expect(heartbeat.answered(1_000)).toBe(false);
    heartbeat.sent(2_000);
    heartbeat.answered(2_500);
    expect([heartbeat.answered(9_000), heartbeat.weak]).toEqual([false, false]);
  });
});
