import type { LoadRule, ShiftProblem, StaffRules } from '../../../libs/rota/src/solver/shift-problem.js';

const SPECIALTIES = ['cardiology', 'neurology', 'intensive care', 'surgery', 'paediatrics', 'obstetrics'];
const DOCTORS = 40;
const DAYS = 365;
/** 1 January 2027 is a Friday. */
const FIRST_SATURDAY = 1;
/** Of 2027: New Year, Tết (5 to 11 February), Hùng kings (16 April), 30 April and 1 May, 2 September. */
const HOLIDAYS = [0, 36, 37, 38, 39, 40, 41, 42, 105, 119, 120, 244, 245];
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * A year of a province: two lines a specialty around the clock, 24 hours a duty. A day of rest after each, two after a
 * holiday's; at most 11 duties a month and 4 in a week; leave and study; wishes; and everybody's share of duties, first
 * lines, weekends and holidays over the year.
 */
export function provinceYear(random: () => number): ShiftProblem {
  const upTo = (most: number): number => Math.floor(random() * most);
  // Four doctors answer for a second specialty as well.
  const specialties = range(DOCTORS).map((doctor) => {
    const own = doctor % SPECIALTIES.length;
    return doctor % 10 === 9 ? [own, (own + 1) % SPECIALTIES.length] : [own];
  });
  const lines = (doctor: number): number[] => (specialties[doctor] ?? []).flatMap((each) => [each * 2, each * 2 + 1]);
  return {
    days: DAYS,
    shifts: SPECIALTIES.flatMap((specialty) =>
      ['first line', 'second line'].map((line) => ({ id: `${specialty}, ${line}`, minutes: 1440, notBefore: [] })),
    ),
    staff: range(DOCTORS).map((doctor): StaffRules => ({
      ...{
        id: `doctor ${doctor + 1}`,
        maxShifts: range(SPECIALTIES.length * 2).map((line) => (lines(doctor).includes(line) ? DAYS : 0)),
      },
      ...{ minMinutes: 0, maxMinutes: DAYS * 1440, minRun: 1, maxRun: 1, minRest: 1, maxWeekends: 52 },
      daysOff: [...weekOff(upTo(51)), ...weekOff(upTo(51)), ...range(5).map(() => upTo(DAYS))],
    })),
    weekends: range(52).map((week) => week * 7 + FIRST_SATURDAY),
    longRests: HOLIDAYS.map((after) => ({ after, days: 2 })),
    cover: range(DAYS * SPECIALTIES.length * 2).map((seat) => ({
      ...{ day: Math.floor(seat / (SPECIALTIES.length * 2)), shift: seat % (SPECIALTIES.length * 2) },
      ...{ wanted: 1, weightUnder: 1000, weightOver: 1000 },
    })),
    requests: range(DOCTORS * 24).map((wish) => {
      const staff = wish % DOCTORS;
      const its = lines(staff);
      return { staff, day: upTo(DAYS), shift: its[upTo(its.length)] ?? 0, wanted: random() < 0.25, weight: 2 };
    }),
    loads: range(DOCTORS).flatMap((doctor) => loadsOf(doctor, specialties, lines(doctor))),
    pinned: [],
  };
}

/** Limits, and the share of what those of a specialty have to carry together. */
function loadsOf(staff: number, specialties: readonly number[][], shifts: number[]): LoadRule[] {
  const limit = (name: string, days: number[], most: number): LoadRule => ({
    ...{ name, staff, days, shifts, least: 0, most, weight: null },
  });
  const share = (name: string, days: number[], which: number[], weight: number): LoadRule => {
    const fair = (days.length * which.length) / specialists(specialties, staff);
    return { name, staff, days, shifts: which, least: Math.floor(fair) - 1, most: Math.ceil(fair) + 1, weight };
  };
  const weekends = range(DAYS).filter((day) => (day - FIRST_SATURDAY) % 7 === 0 || (day - FIRST_SATURDAY) % 7 === 1);
  const months = MONTHS.map((length, month) => {
    const first = MONTHS.slice(0, month).reduce((sum, each) => sum + each, 0);
    return limit(
      'duties a month',
      range(length).map((day) => first + day),
      11,
    );
  });
  const weeks = range(52).map((week) =>
    limit(
      'duties a week',
      range(7).map((day) => week * 7 + 3 + day),
      4,
    ),
  );
  // Who answers for two specialties carries a share of them that nobody can say beforehand.
  if (specialties[staff]?.length !== 1) return [...months, ...weeks];
  return [
    ...[...months, ...weeks],
    share('duties a year', range(DAYS), shifts, 10),
    share('first lines a year', range(DAYS), shifts.slice(0, 1), 10),
    share('weekend duties a year', weekends, shifts, 20),
    share('holiday duties a year', HOLIDAYS, shifts, 20),
  ];
}

/** How many carry the specialty of this doctor; who has two, half. */
function specialists(specialties: readonly number[][], staff: number): number {
  const [own] = specialties[staff] ?? [];
  return specialties.reduce((sum, its) => (own !== undefined && its.includes(own) ? sum + 1 / its.length : sum), 0);
}

const weekOff = (week: number): number[] => range(7).map((day) => week * 7 + 3 + day);

const range = (length: number): number[] => Array.from({ length }, (_, n) => n);
