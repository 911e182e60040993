import { endOfStay, isPresent, mergedStays, STALE_AFTER_MS, worseLink, type Attendance } from './attendance.js';

const NOW = new Date('2026-03-02T07:00:00Z');
const ago = (seconds: number): Date => new Date(NOW.getTime() - seconds * 1000);

const stay = (changes: Partial<Attendance>): Attendance => ({
  id: 'a',
  consultId: 'c',
  practitionerId: 'doctor',
  guestId: null,
  processId: 'p',
  joinedAt: ago(600),
  seenAt: ago(5),
  leftAt: null,
  linkQuality: null,
  ...changes,
});

describe('a stay in the room', () => {
  it('is present while somebody renews it', () => {
    expect(isPresent(stay({}), NOW)).toBe(true);
    expect(isPresent(stay({ seenAt: ago(STALE_AFTER_MS / 1000) }), NOW)).toBe(false);
    expect(isPresent(stay({ leftAt: ago(1) }), NOW)).toBe(false);
  });

  it('ends now when it was alive, and when it was last seen when its process had died', () => {
    expect(endOfStay(stay({}), NOW)).toEqual(NOW);
    expect(endOfStay(stay({ seenAt: ago(300) }), NOW)).toEqual(ago(300));
    expect(endOfStay(stay({ leftAt: ago(60) }), NOW)).toEqual(ago(60));
  });
});

describe('mergedStays', () => {
  it('makes one of the overlapping stays of a person, with the worst connection', () => {
    const pc = stay({ joinedAt: ago(600), leftAt: ago(300), linkQuality: 'good' });
    const phone = stay({ joinedAt: ago(310), leftAt: ago(100), linkQuality: 'poor' });
    expect(mergedStays([phone, pc], NOW)).toEqual([
      { personId: 'doctor', joinedAt: ago(600), leftAt: ago(100), linkQuality: 'poor' },
    ]);
  });

  it('keeps a return after a gap, and different people, apart', () => {
    const stays = mergedStays(
      [
        stay({ joinedAt: ago(600), leftAt: ago(500) }),
        stay({ joinedAt: ago(400), leftAt: ago(300) }),
        stay({ practitionerId: 'other', joinedAt: ago(550), leftAt: ago(350) }),
      ],
      NOW,
    );
    expect(stays.map(({ personId, joinedAt }) => [personId, joinedAt])).toEqual([
      ['doctor', ago(600)],
      ['other', ago(550)],
      ['doctor', ago(400)],
    ]);
  });

  it('does not let a short stay inside a long one shorten it', () => {
    const merged = mergedStays(
      [stay({ joinedAt: ago(600), leftAt: ago(100) }), stay({ joinedAt: ago(500), leftAt: ago(400) })],
      NOW,
    );
    expect(merged).toEqual([expect.objectContaining({ joinedAt: ago(600), leftAt: ago(100) })]);
  });
});

describe('worseLink', () => {
  it.each([
    ['good', 'fair', 'fair'],
    ['poor', 'good', 'poor'],
    [null, 'good', 'good'],
    ['fair', null, 'fair'],
    [null, null, null],
  ] as const)('of %s and %s is %s', (one, other, worse) => {
    expect(worseLink(one, other)).toBe(worse);
  });
});
