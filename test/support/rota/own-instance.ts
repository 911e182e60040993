import type {
  CoverNeed,
  LoadRule,
  ShiftProblem,
  ShiftRequest,
  StaffRules,
} from '../../../libs/rota/src/solver/shift-problem.js';

interface Sizes {
  weeks: number;
  staff: number;
  shifts: number;
}

/** Numbers from 0 to 1, by chance, the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** An instance of our own in the manner of the benchmark: full and part time, skills, wishes, and rather too few staff. */
export function ownInstance({ weeks, staff, shifts }: Sizes, random: () => number): ShiftProblem {
  const days = weeks * 7;
  const upTo = (most: number): number => Math.floor(random() * most);
  const people = Array.from({ length: staff }, (_, number): StaffRules => {
    const fullTime = random() < 0.8;
    const shiftsAWeek = fullTime ? 4.5 : 2.25;
    const skills = Array.from({ length: shifts }, () => random() < 0.75);
    return {
      id: `S${number}`,
      maxShifts: skills.map((skilled, shift) => (skilled || shift === number % shifts ? days : 0)),
      minMinutes: Math.floor(weeks * (shiftsAWeek - 0.5)) * 480,
      maxMinutes: Math.ceil(weeks * shiftsAWeek) * 480,
      ...{ minRun: fullTime ? 2 : 1, maxRun: 5, minRest: 2, maxWeekends: Math.ceil(weeks / 2) },
      daysOff: Array.from({ length: Math.ceil(weeks / 2) }, () => upTo(days)),
    };
  });
  const perDay = (staff * 4) / 7;
  return {
    days,
    // Each but the last is followed badly by those that begin earlier in the day.
    shifts: Array.from({ length: shifts }, (_, shift) => ({
      ...{ id: `K${shift}`, minutes: 480, notBefore: Array.from({ length: shift }, (_none, earlier) => earlier) },
    })),
    staff: people,
    weekends: Array.from({ length: weeks }, (_, week) => week * 7 + 5),
    longRests: [],
    cover: Array.from({ length: days * shifts }, (_, cell): CoverNeed => ({
      ...{ day: Math.floor(cell / shifts), shift: cell % shifts, weightUnder: 100, weightOver: 1 },
      wanted: Math.max(1, Math.round(perDay / shifts + random() * 1.5 - 0.5)),
    })),
    requests: Array.from({ length: staff * weeks * 2 }, (): ShiftRequest => ({
      ...{ staff: upTo(staff), day: upTo(days), shift: upTo(shifts), wanted: random() < 0.5, weight: 1 + upTo(3) },
    })),
    loads: [],
    pinned: [],
  };
}

/** One so small that all its schedules can be looked at, with every kind of rule in it. */
export function tinyInstance(random: () => number): ShiftProblem {
  const days = 6;
  const upTo = (most: number): number => Math.floor(random() * most);
  const cells = Array.from({ length: days * 2 }, (_, cell) => ({ day: Math.floor(cell / 2), shift: cell % 2 }));
  const load = (staff: number, weight: number | null): LoadRule => ({
    ...{ name: 'early days', staff, days: [0, 1, 2], shifts: [upTo(2)], least: upTo(2), most: 1 + upTo(2), weight },
  });
  return {
    days,
    shifts: [
      { id: 'early', minutes: 360, notBefore: [] },
      { id: 'late', minutes: 480, notBefore: random() < 0.7 ? [0] : [] },
    ],
    staff: ['A', 'B'].map((id) => ({
      ...{ id, maxShifts: [upTo(5), 1 + upTo(5)], minMinutes: upTo(3) * 300, maxMinutes: 1200 + upTo(4) * 300 },
      ...{
        minRun: 1 + upTo(2),
        maxRun: 2 + upTo(3),
        minRest: 1 + upTo(2),
        maxWeekends: upTo(3),
        daysOff: [upTo(days)],
      },
    })),
    weekends: [0, 3],
    longRests: [{ after: upTo(days), days: 2 + upTo(2) }],
    cover: cells.map((cell) => ({ ...cell, wanted: upTo(3), weightUnder: upTo(20), weightOver: upTo(5) })),
    requests: Array.from({ length: 4 }, () => ({
      ...{ staff: upTo(2), day: upTo(days), shift: upTo(2), wanted: random() < 0.5, weight: 1 + upTo(9) },
    })),
    loads: [load(0, 3), ...(random() < 0.5 ? [load(1, null)] : [])],
    pinned: random() < 0.5 ? [{ staff: 1, day: upTo(days), shift: null }] : [],
  };
}
