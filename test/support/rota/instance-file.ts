import type {
  CoverNeed,
  ShiftKind,
  ShiftProblem,
  ShiftRequest,
  StaffRules,
} from '../../../libs/rota/src/solver/shift-problem.js';

/** Reads an instance of the public Employee Shift Scheduling Benchmark (Curtois and Qu, 2014) in its own format. */
export function readInstance(text: string): ShiftProblem {
  const sections = sectionsOf(text);
  const rows = (name: string): string[][] =>
    (sections.get(name) ?? []).map((line) => line.split(',').map((cell) => cell.trim()));
  const days = Number(rows('SECTION_HORIZON')[0]?.[0]);
  const kinds = rows('SECTION_SHIFTS');
  const shiftNumber = numbersOf(kinds);
  const people = rows('SECTION_STAFF');
  const staffNumber = numbersOf(people);
  const offDays = new Map(rows('SECTION_DAYS_OFF').map(([id = '', ...its]) => [id, its.map(Number)]));
  const request = ([id = '', day, shift = '', weight]: string[], wanted: boolean): ShiftRequest => ({
    ...{ staff: staffNumber(id), day: Number(day), shift: shiftNumber(shift), wanted, weight: Number(weight) },
  });
  return {
    days,
    shifts: kinds.map(([id = '', minutes, notBefore = '']): ShiftKind => ({
      ...{ id, minutes: Number(minutes), notBefore: notBefore.split('|').filter(Boolean).map(shiftNumber) },
    })),
    staff: people.map(([id = '', maxShifts = '', ...limits]): StaffRules => {
      const most = new Map(maxShifts.split('|').map((each) => each.split('=') as [string, string]));
      const [maxMinutes = 0, minMinutes = 0, maxRun = 0, minRun = 0, minRest = 0, maxWeekends = 0] = limits.map(Number);
      return {
        ...{ id, maxShifts: kinds.map(([shift = '']) => Number(most.get(shift) ?? days)), minMinutes, maxMinutes },
        ...{ minRun, maxRun, minRest, maxWeekends, daysOff: offDays.get(id) ?? [] },
      };
    }),
    // Every instance starts on a Monday.
    weekends: Array.from({ length: Math.floor(days / 7) }, (_, week) => week * 7 + 5),
    cover: rows('SECTION_COVER').map(([day, shift = '', wanted, under, over]): CoverNeed => ({
      ...{ day: Number(day), shift: shiftNumber(shift), wanted: Number(wanted) },
      ...{ weightUnder: Number(under), weightOver: Number(over) },
    })),
    requests: [
      ...rows('SECTION_SHIFT_ON_REQUESTS').map((row) => request(row, true)),
      ...rows('SECTION_SHIFT_OFF_REQUESTS').map((row) => request(row, false)),
    ],
    loads: [],
    pinned: [],
    longRests: [],
  };
}

/** The lines of each section, without comments and empty ones. */
function sectionsOf(text: string): Map<string, string[]> {
  const sections = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of text.split(/\r?\n/).map((each) => each.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('SECTION_')) sections.set(line, (current = []));
    else current.push(line);
  }
  return sections;
}

/** What number an id has: its place in its section. */
function numbersOf(rows: readonly string[][]): (id: string) => number {
  const numbers = new Map(rows.map(([id = ''], number) => [id, number]));
  return (id) => {
    const number = numbers.get(id);
    if (number === undefined) throw new Error(`the instance speaks of ${id}, which it does not list`);
    return number;
  };
}
