import type { DutyView } from './queries.js';
import { LEADER, type Seat } from './seats.js';

/** Who answers for one specialty (null: who leads the hospital), in the order of calling. */
export interface OnNow {
  specialtyCode: string | null;
  first: DutyView[];
  second: DutyView[];
}

/** Everybody on call at a moment by specialty, the leader first; a specialty without anybody is there too. */
export function onNow(specialtyCodes: readonly string[], duties: readonly DutyView[]): OnNow[] {
  const codes = new Set([...specialtyCodes, ...duties.flatMap((duty) => duty.specialtyCode ?? [])]);
  const inOrder = [...duties].sort((a, b) => a.position - b.position);
  const of = (specialtyCode: string | null, line: DutyView['line']): DutyView[] =>
    inOrder.filter((duty) => duty.specialtyCode === specialtyCode && duty.line === line);
  return [
    { specialtyCode: null, first: of(null, 'leader'), second: [] },
    ...[...codes].map((code) => ({ specialtyCode: code, first: of(code, 'first'), second: of(code, 'second') })),
  ];
}

/** Where nobody is called first: those holes matter most. */
export const holesNow = (all: readonly OnNow[]): Seat[] =>
  all.filter(({ first }) => first.length === 0).map(({ specialtyCode }) => firstSeat(specialtyCode));

export const firstSeat = (specialtyCode: string | null): Seat =>
  specialtyCode === null ? LEADER : { specialtyCode, line: 'first', position: 1 };
