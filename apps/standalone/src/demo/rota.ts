interface DemoDuty {
  facility: string;
  specialty: string | null;
  line: 'first' | 'second' | 'leader';
  position: number;
  /** Those who take turns, a day each. */
  turns: readonly string[];
  presence: 'resident' | 'home';
}

/** Who takes turns in the demo's rota: 24-hour duties from 07:00 to 07:00. */
const DUTIES: readonly DemoDuty[] = [
  {
    facility: 'dong-nai',
    specialty: 'cardiology',
    line: 'first',
    position: 1,
    turns: ['bs.khoa'],
    presence: 'resident',
  },
  { facility: 'dong-nai', specialty: 'cardiology', line: 'first', position: 2, turns: ['bs.an'], presence: 'resident' },
  { facility: 'dong-nai', specialty: 'cardiology', line: 'second', position: 1, turns: ['bs.duc'], presence: 'home' },
  { facility: 'dong-nai', specialty: 'neurology', line: 'first', position: 1, turns: ['bs.nga'], presence: 'home' },
  { facility: 'dong-nai', specialty: 'stroke', line: 'first', position: 1, turns: ['bs.nga'], presence: 'home' },
  { facility: 'dong-nai', specialty: null, line: 'leader', position: 1, turns: ['bs.binh'], presence: 'home' },
  {
    facility: 'thong-nhat',
    specialty: 'cardiology',
    line: 'first',
    position: 1,
    turns: ['bs.long'],
    presence: 'resident',
  },
];

const DAY_MS = 86_400_000;
/** 07:00 in Asia/Ho_Chi_Minh is 00:00 UTC: there is no daylight saving time. */
const dutyStart = (now: Date): number => Math.floor(now.getTime() / DAY_MS) * DAY_MS;

export interface PlannedDuty extends Omit<DemoDuty, 'turns'> {
  login: string;
  from: Date;
  to: Date;
}

/** Duties of `days` days from the one that runs now. Turns go by the date, so that a later run plans the same. */
export function planDuties(now: Date, days: number): PlannedDuty[] {
  return DUTIES.flatMap(({ turns, ...duty }) =>
    Array.from({ length: days }, (_, day) => {
      const from = dutyStart(now) + day * DAY_MS;
      const login = turns[(from / DAY_MS) % turns.length] ?? '';
      return { ...duty, login, from: new Date(from), to: new Date(from + DAY_MS) };
    }),
  );
}
