import type { DutyLine, DutyView } from './queries.js';

/** The place that one doctor holds at a time. */
export interface Seat {
  /** Null for the duty leader. */
  specialtyCode: string | null;
  line: DutyLine;
  position: number;
}

export const LEADER: Seat = { specialtyCode: null, line: 'leader', position: 1 };

const LINES: readonly DutyLine[] = ['leader', 'first', 'second'];

export const seatKey = ({ specialtyCode, line, position }: Seat): string =>
  `${specialtyCode ?? ''}/${line}/${position}`;

export const isSameSeat = (a: Seat, b: Seat): boolean => seatKey(a) === seatKey(b);

/**
 * What a facility has to fill: a leader, and two lines for each specialty; and whatever else somebody holds.
 * The leader stands first, then specialties in their order, each by line and by the order of calling.
 */
export function seatsOf(specialtyCodes: readonly string[], duties: readonly DutyView[]): Seat[] {
  const wanted: Seat[] = [
    LEADER,
    ...specialtyCodes.flatMap((specialtyCode): Seat[] => [
      { specialtyCode, line: 'first', position: 1 },
      { specialtyCode, line: 'second', position: 1 },
    ]),
  ];
  const held = duties.map(({ specialtyCode, line, position }): Seat => ({ specialtyCode, line, position }));
  const seats = [...new Map([...wanted, ...held].map((seat) => [seatKey(seat), seat])).values()];
  const order = [null, ...specialtyCodes];
  const rank = (seat: Seat): number => {
    const place = order.indexOf(seat.specialtyCode);
    return place === -1 ? order.length : place;
  };
  return seats.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.specialtyCode ?? '').localeCompare(b.specialtyCode ?? '') ||
      LINES.indexOf(a.line) - LINES.indexOf(b.line) ||
      a.position - b.position,
  );
}

/** Wished for, but not the first to be called: nobody there is no alarm. */
export const isSpare = ({ line, position }: Seat): boolean => line === 'second' || position > 1;

/** Specialties in the order of the province's list; one that is not in it comes last. */
export function inListOrder(codes: readonly string[], list: readonly { code: string }[]): string[] {
  const place = (code: string): number => {
    const index = list.findIndex((each) => each.code === code);
    return index === -1 ? list.length : index;
  };
  return [...codes].sort((a, b) => place(a) - place(b));
}
