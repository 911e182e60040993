import type { Reachability } from '#contract';
import fc from 'fast-check';
import { advance } from './advance.js';
import { accept, cancel, decline } from './answer.js';
import { buildChain } from './chain.js';
import { carryOut, type Decision } from './decision.js';
import { isOver, type PageBook } from './page.js';
import { DEFAULT_POLICIES } from './policy.js';

const MINUTE = 60_000;
const P1 = DEFAULT_POLICIES[1];
const STARTED = new Date('2026-03-02T08:00:00Z');

/** What may happen to a page from outside, in any order. */
type Happening =
  | { do: 'wait'; ms: number }
  | { do: 'wake' }
  | { do: 'answer'; with: 'accept' | 'decline'; doctor: string }
  | { do: 'presence'; doctor: string; state: Reachability }
  | { do: 'cancel' };

const doctor = fc.constantFrom(...'abcdefghij');
const reachability = fc.constantFrom<Reachability>('reachable', 'unreachable', 'in-consult');
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 45_000 }) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('wake' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      with: fc.constantFrom('accept' as const, 'decline' as const, 'decline' as const),
      doctor,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('presence' as const), doctor, state: reachability }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cancel' as const) }) },
);
const doctors = fc.array(doctor, { maxLength: 6 });
const anyRota = fc.record({ firstLine: doctors, secondLine: doctors, leader: doctors, neighbour: doctors });

/** Plays a page as the services do: every change is followed by a look at what is next. */
class Play {
  now = STARTED;
  book: PageBook;
  readonly decisions: { decision: Decision; at: Date }[] = [];
  readonly states = new Map<string, Reachability>([...'abcdefghij'].map((name) => [name, 'reachable']));

  constructor(rota: { firstLine: string[]; secondLine: string[]; leader: string[]; neighbour: string[] }) {
    const standbys = (names: string[]) => names.map((practitionerId) => ({ practitionerId, facilityId: 'hospital' }));
    const lists = {
      firstLine: standbys(rota.firstLine),
      secondLine: standbys(rota.secondLine),
      leader: standbys(rota.leader),
      neighbour: standbys(rota.neighbour),
    };
    this.book = {
      page: {
        id: 'page',
        caseId: 'case',
        state: 'ringing',
        priority: 1,
        specialtyCode: 'cardiology',
        startedBy: 'requester',
        startedAt: STARTED,
        endedAt: null,
        acceptedBy: null,
        cancelReason: null,
      },
      steps: buildChain(P1, lists, STARTED).map((planned) => ({
        ...planned,
        pageId: 'page',
        state: 'waiting',
        rangAt: null,
        ringUntil: null,
        endedAt: null,
        skipReason: null,
        declineReason: null,
      })),
    };
    this.wake();
  }

  happens(event: Happening): void {
    if (event.do === 'wait') this.waitFor(event.ms);
    else if (event.do === 'wake') this.wake();
    else if (event.do === 'presence') this.states.set(event.doctor, event.state);
    else if (event.do === 'cancel') this.attempt(() => cancel(this.book, 'requester', ''));
    else if (event.with === 'accept') this.attempt(() => accept(this.book, event.doctor));
    else this.attempt(() => decline(this.book, event.doctor, 'busy'));
  }

  /** The timers of the rings and of the leader go off in order, each at its moment. */
  waitFor(ms: number): void {
    const end = new Date(this.now.getTime() + ms);
    for (let next = this.nextTimer(); next && next <= end; next = this.nextTimer()) {
      this.now = next > this.now ? next : this.now;
      this.wake();
    }
    this.now = end;
  }

  wake(): void {
    this.keep(advance(this.book, { policy: P1, reachability: this.states }, this.now));
  }

  private nextTimer(): Date | undefined {
    if (this.book.page.state !== 'ringing') return undefined;
    return this.book.steps
      .flatMap((step) => {
        if (step.state === 'ringing' && step.ringUntil) return [step.ringUntil];
        return step.state === 'waiting' && step.rung === 'duty-leader' ? [step.dueAt] : [];
      })
      .sort((a, b) => a.getTime() - b.getTime())[0];
  }

  private attempt(rule: () => Decision[]): void {
    let decisions: Decision[];
    try {
      decisions = rule();
    } catch {
      return;
    }
    this.keep(decisions);
    this.wake();
  }

  private keep(decisions: readonly Decision[]): void {
    this.book = carryOut(this.book, decisions, this.now);
    this.decisions.push(...decisions.map((decision) => ({ decision, at: this.now })));
  }
}

describe('the life of any page', () => {
  const played = (check: (play: Play, rota: Record<string, string[]>) => void) =>
    fc.assert(
      fc.property(anyRota, fc.array(happening, { maxLength: 40 }), (rota, happenings) => {
        const play = new Play(rota);
        for (const event of happenings) play.happens(event);
        play.waitFor(60 * MINUTE);
        check(play, rota);
      }),
      { numRuns: 300 },
    );

  it('always ends, with every turn over', () => {
    played(({ book }) => {
      expect(book.page.state).not.toBe('ringing');
      expect(book.steps.every(isOver)).toBe(true);
    });
  });

  it('rings nobody twice', () => {
    played(({ book, decisions }) => {
      const rung = decisions.flatMap(({ decision }) => (decision.do === 'ring' ? [decision.step] : []));
      expect(new Set(rung).size).toBe(rung.length);
      const names = book.steps.filter((step) => step.rangAt).map((step) => step.practitionerId);
      expect(new Set(names).size).toBe(names.length);
    });
  });

  it('has one winner, and only when somebody accepted', () => {
    played(({ book }) => {
      const winners = book.steps.filter((step) => step.state === 'accepted');
      expect(winners.map((step) => step.practitionerId)).toEqual(
        book.page.acceptedBy === null ? [] : [book.page.acceptedBy],
      );
      expect(winners).toHaveLength(book.page.state === 'accepted' ? 1 : 0);
    });
  });

  it('has dealt with the duty leader within 3 min, unless it ended before', () => {
    played(({ book }, rota) => {
      const ended = book.page.endedAt?.getTime() ?? Infinity;
      for (const step of book.steps.filter((each) => rota.leader?.includes(each.practitionerId))) {
        const dealtWith = (step.rangAt ?? step.endedAt)?.getTime() ?? Infinity;
        expect(dealtWith).toBeLessThanOrEqual(Math.min(STARTED.getTime() + 3 * MINUTE, ended));
      }
    });
  });

  it('is never silent: while it rings, somebody is rung', () => {
    fc.assert(
      fc.property(anyRota, fc.array(happening, { maxLength: 40 }), (rota, happenings) => {
        const play = new Play(rota);
        for (const event of happenings) {
          play.happens(event);
          const isRinging = play.book.steps.some((step) => step.state === 'ringing');
          expect(isRinging).toBe(play.book.page.state === 'ringing');
        }
      }),
      { numRuns: 300 },
    );
  });
});
