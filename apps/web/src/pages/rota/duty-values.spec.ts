import { knownMoments, LEADER_CHOICE, seatOfValues, spanOfValues, valuesOf } from './duty-values.js';

const NOW = Date.parse('2026-11-23T09:30:00+07:00');

describe('the form for a duty', () => {
  it('proposes the next whole duty', () => {
    const { fromDay, fromClock, toDay, toClock } = valuesOf({ duty: null, seat: null, span: null }, NOW);
    expect([fromDay, fromClock, toDay, toClock]).toEqual(['2026-11-24', '07:00', '2026-11-25', '07:00']);
  });

  it('takes over the hole that was touched', () => {
    const seat = { specialtyCode: 'stroke', line: 'second', position: 2 } as const;
    const values = valuesOf({ duty: null, seat, span: { from: NOW, to: NOW + 3_600_000 } }, NOW);
    expect(values).toMatchObject({ what: 'stroke', line: 'second', position: 2, fromClock: '09:30', toClock: '10:30' });
    expect(values.presence).toBe('home');
    expect(seatOfValues(values)).toEqual(seat);
  });

  it('knows the leader, who has no specialty', () => {
    expect(seatOfValues({ what: LEADER_CHOICE, line: 'second', position: 1 })).toEqual({
      specialtyCode: null,
      line: 'leader',
      position: 1,
    });
  });

  it('reads times as Vietnam means them', () => {
    const span = spanOfValues({ fromDay: '2026-11-23', fromClock: '7h', toDay: '2026-11-24', toClock: '0700' }, []);
    expect(span && new Date(span.from).toISOString()).toBe('2026-11-23T00:00:00.000Z');
  });

  it('means a known moment by its minute', () => {
    const now = NOW + 37_000;
    const times = { fromDay: '2026-11-23', fromClock: '09:30', toDay: '2026-11-24', toClock: '07:00' };
    expect(spanOfValues(times, [now])?.from).toBe(now);
  });

  it('begins now, and not at the start of the minute that runs', () => {
    const openedAt = NOW + 37_000;
    const span = { from: NOW, to: NOW + 3_600_000 };
    expect(knownMoments({ duty: null, seat: null, span }, openedAt)[0]).toBe(openedAt);
    expect(knownMoments({ duty: null, seat: null, span: null }, openedAt)).toEqual([openedAt]);
  });

  it.each([
    ['2026-11-23', '07:00', '2026-11-23', '07:00'],
    [null, '07:00', '2026-11-23', '08:00'],
    ['2026-11-23', 'sáng', '2026-11-23', '08:00'],
  ])('has no span from %s %s to %s %s', (fromDay, fromClock, toDay, toClock) => {
    expect(spanOfValues({ fromDay, fromClock, toDay, toClock }, [NOW])).toBeNull();
  });
});
