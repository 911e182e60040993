import { formatTime, fromLocal, toLocalDate } from '../../format/time.js';
import type { Plan } from './plan-context.js';
import type { DutyLine, DutyPresence } from './queries.js';
import type { Seat } from './seats.js';
import { spanOfDuty } from './track.js';
import { parseClock } from './typed-time.js';
import { nextDutyChange, type Span } from './week.js';

/** Stands for the duty leader among the specialties. */
export const LEADER_CHOICE = 'leader';

/** What the form holds. */
export interface DutyValues {
  /** A specialty's code, or LEADER_CHOICE. */
  what: string | null;
  line: Exclude<DutyLine, 'leader'>;
  position: number;
  practitionerId: string | null;
  fromDay: string | null;
  fromClock: string;
  toDay: string | null;
  toClock: string;
  presence: DutyPresence;
  replace: boolean;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

type Times = Pick<DutyValues, 'fromDay' | 'fromClock' | 'toDay' | 'toClock'>;

/** A span as the four fields hold it. */
export const timesOf = ({ from, to }: Span): Times => ({
  fromDay: toLocalDate(from),
  fromClock: formatTime(from),
  toDay: toLocalDate(to),
  toClock: formatTime(to),
});

/** The next whole duty, from 07:00 to 07:00. */
export function nextFullDay(now: number): Span {
  const from = nextDutyChange(now);
  return { from, to: from + DAY_MS };
}

export function valuesOf(plan: Plan, now: number): DutyValues {
  const { duty } = plan;
  const seat = duty ?? plan.seat;
  const span = duty ? spanOfDuty(duty) : (plan.span ?? nextFullDay(now));
  return {
    what: seat === null ? null : (seat.specialtyCode ?? LEADER_CHOICE),
    line: seat?.line === 'second' ? 'second' : 'first',
    position: seat?.position ?? 1,
    practitionerId: duty?.practitioner.id ?? null,
    ...timesOf(span),
    presence: duty?.presence ?? (seat?.line === 'second' ? 'home' : 'resident'),
    replace: false,
  };
}

/** The seat that the form names; null while it names none. */
export function seatOfValues({ what, line, position }: Pick<DutyValues, 'what' | 'line' | 'position'>): Seat | null {
  if (what === null) return null;
  return what === LEADER_CHOICE
    ? { specialtyCode: null, line: 'leader', position }
    : { specialtyCode: what, line, position };
}

/** The moments with which the form began: its fields show them to the minute only. The first that fits is meant. */
export function knownMoments(plan: Plan, openedAt: number): number[] {
  if (plan.duty) return [...edges(spanOfDuty(plan.duty)), openedAt];
  return plan.span ? [openedAt, ...edges(plan.span)] : [openedAt];
}

const edges = ({ from, to }: Span): number[] => [from, to];

/**
 * The span that the form names; null while a field is not a time, or the end is not after the start.
 * A minute in which a known moment lies means that moment: a duty keeps its start, and who stepped back
 * some seconds ago is not in the way of one who begins now.
 */
export function spanOfValues({ fromDay, fromClock, toDay, toClock }: Times, known: readonly number[]): Span | null {
  const [from, to] = [momentOf(fromDay, fromClock), momentOf(toDay, toClock)].map((minute) =>
    minute === null ? null : (known.find((moment) => minute <= moment && moment < minute + MINUTE_MS) ?? minute),
  );
  return from != null && to != null && from < to ? { from, to } : null;
}

export function momentOf(day: string | null, typedClock: string): number | null {
  const clock = parseClock(typedClock);
  return day === null || clock === null ? null : Date.parse(fromLocal(`${day} ${clock}`));
}
