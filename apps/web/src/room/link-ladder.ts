/** What goes over a link in one direction, from most to least: every size of the picture, fewer of them, sound alone. */
export const RUNGS = ['full', '360p', '180p', 'sound'] as const;
export type Rung = (typeof RUNGS)[number];

/** How a link did in one direction since the last look. */
export interface LinkReading {
  /** What it is believed to carry, in bit/s; null when nobody knows. */
  capacity: number | null;
  /** Of all packets, 0 to 1. */
  loss: number;
  /** How much of the time pictures stood still, 0 to 1. */
  frozen: number;
}

/** Where a link stands, and what it has shown on the way there. */
export interface LadderState {
  rung: Rung;
  /** How much pictures stood still lately, the newest most: 1 is a second on end. */
  still: number;
  /** Readings in a row that say less, or more. */
  bad: number;
  good: number;
  /** Good readings that the next step up takes: more after each one that did not hold. */
  patience: number;
  /** Readings since the last step up; null when it has held. */
  trial: number | null;
}

/** With a reading every second: down within two, up after eight. */
const BAD_READINGS = 2;
const GOOD_READINGS = 8;
/** A link that has healed is noticed within twenty seconds, however often it was tried before. */
const LONGEST_PATIENCE = 16;
/** A step up that lasted so many readings has held. */
const HELD = 16;

/** bit/s below which a rung does not fit: its pictures, and sound sent twice. */
const NEEDS: Record<Rung, number> = { full: 450_000, '360p': 220_000, '180p': 90_000, sound: 0 };

/** The most that a link of this capacity carries. */
export const rungFor = (capacity: number): Rung => RUNGS.find((rung) => capacity >= NEEDS[rung]) ?? 'sound';

/** What is left of an earlier freeze at the next reading, and how much of it is too much: a second in ten. */
const FADES = 0.9;
const TOO_STILL = 0.8;

/** Where so much is lost, far more is sent than the link carries, and speech drowns with the pictures. */
const FLOODED = 0.3;
export const isFlooded = ({ loss }: LinkReading): boolean => loss > FLOODED;

const isBad = ({ capacity, loss }: LinkReading, still: number, rung: Rung): boolean =>
  still > TOO_STILL || loss > 0.15 || (capacity !== null && capacity < NEEDS[rung]);

const isGood = ({ loss, frozen }: LinkReading): boolean => frozen === 0 && loss < 0.03;

export const atRung = (rung: Rung): LadderState => ({
  rung,
  still: 0,
  bad: 0,
  good: 0,
  patience: GOOD_READINGS,
  trial: null,
});

const step = (rung: Rung, by: 1 | -1): Rung => RUNGS[RUNGS.indexOf(rung) + by] ?? rung;

/**
 * The next state after one more reading. Down one rung after two bad readings in a row, and all the way where the
 * link is flooded; up one after eight good ones, but what did not hold is tried again only after twice as many.
 */
export function climb(state: LadderState, reading: LinkReading): LadderState {
  const { rung, patience } = state;
  const still = state.still * FADES + reading.frozen;
  if (isBad(reading, still, rung)) {
    const bad = state.bad + 1;
    if (rung === 'sound' || bad < BAD_READINGS) return { ...state, still, bad, good: 0 };
    const failed = state.trial !== null;
    return {
      ...atRung(isFlooded(reading) ? 'sound' : step(rung, 1)),
      patience: failed ? Math.min(patience * 2, LONGEST_PATIENCE) : GOOD_READINGS,
    };
  }
  const trial = state.trial === null || state.trial >= HELD ? null : state.trial + 1;
  const held = state.trial !== null && trial === null;
  const good = isGood(reading) ? state.good + 1 : 0;
  const next = { ...state, still, bad: 0, good, trial, patience: held ? GOOD_READINGS : patience };
  if (rung === 'full' || good < next.patience) return next;
  return { ...next, rung: step(rung, -1), good: 0, trial: 0 };
}

/** The lower of two: a hand that says less is obeyed, whatever the link could. */
export const atMost = (rung: Rung, limit: Rung): Rung => (RUNGS.indexOf(limit) > RUNGS.indexOf(rung) ? limit : rung);
