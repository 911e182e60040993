/** Two lines a specialty, and a duty leader (trực lãnh đạo) a hospital. */
export const DUTY_LINES = ['first', 'second', 'leader'] as const;
export type DutyLine = (typeof DUTY_LINES)[number];

/** Resident duty (thường trú) or on call from home (trực gọi). */
export const DUTY_PRESENCES = ['resident', 'home'] as const;
export type DutyPresence = (typeof DUTY_PRESENCES)[number];

/** From the first moment up to, not including, the last: two duties may touch. */
export interface Period {
  from: Date;
  to: Date;
}

/** The seat that at most one doctor holds at a time. */
export interface Seat {
  facilityId: string;
  /** Null for the duty leader, who leads the hospital and not a specialty. */
  specialtyCode: string | null;
  line: DutyLine;
  /** Who is rung first among those of one line. */
  position: number;
}

/** One doctor on call in one seat for one period. */
export interface Duty extends Seat, Period {
  id: string;
  practitionerId: string;
  presence: DutyPresence;
  createdBy: string;
  createdAt: Date;
}

/** No duty and no question about the rota is longer: a month. */
export const LONGEST_PERIOD_MS = 31 * 24 * 60 * 60 * 1000;

type Faults = Record<string, string>;

/** What is wrong with a period, per field; empty when nothing is. */
export function periodFaults({ from, to }: Period): Faults {
  if (to <= from) return { to: 'not-after-from' };
  if (to.getTime() - from.getTime() > LONGEST_PERIOD_MS) return { to: 'period-too-long' };
  return {};
}

/** What the rota asks of who takes a seat. */
interface Candidate {
  facilityId: string;
  active: boolean;
  specialtyCodes: readonly string[];
}

/**
 * What speaks against this doctor in this seat, per field; empty when nothing does.
 * A leader needs no specialty; everybody else answers only for a specialty of their own.
 */
export function seatFaults(seat: Seat, candidate: Candidate | undefined): Faults {
  if (seat.line === 'leader' && seat.specialtyCode !== null) return { specialtyCode: 'not-for-leader' };
  if (seat.line !== 'leader' && seat.specialtyCode === null) return { specialtyCode: 'required' };
  if (!candidate?.active || candidate.facilityId !== seat.facilityId) return { practitionerId: 'not-at-facility' };
  if (seat.specialtyCode !== null && !candidate.specialtyCodes.includes(seat.specialtyCode)) {
    return { practitionerId: 'not-of-specialty' };
  }
  return {};
}
