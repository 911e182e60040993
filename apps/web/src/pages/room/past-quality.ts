import type { Trouble } from '../../room/quality-troubles.js';
import { TROUBLES, troublesOf } from '../../room/quality-troubles.js';
import type { QualityMinute } from './queries.js';

/** How one person's media were over a whole consult. */
export interface PastQuality {
  practitionerId: string;
  minutes: number;
  /** In how many minutes each was noticed, the worst first. */
  troubles: { trouble: Trouble; minutes: number }[];
  reading: QualityMinute;
}

/** From minute by minute to a sentence a person: rates and times as their mean, what hurts as its worst. */
export function pastQuality(all: readonly QualityMinute[]): PastQuality[] {
  return Object.values(Object.groupBy(all, ({ practitionerId }) => practitionerId)).flatMap((minutes = []) => {
    const last = minutes.at(-1);
    if (!last) return [];
    const noticed = minutes.flatMap(troublesOf);
    return {
      practitionerId: last.practitionerId,
      minutes: minutes.length,
      troubles: TROUBLES.map((trouble) => ({
        trouble,
        minutes: noticed.filter((each) => each === trouble).length,
      })).filter((each) => each.minutes > 0),
      reading: {
        ...last,
        sendBitrate: mean(minutes.map((each) => each.sendBitrate)) ?? 0,
        receiveBitrate: mean(minutes.map((each) => each.receiveBitrate)) ?? 0,
        sendLoss: most(minutes.map((each) => each.sendLoss)),
        receiveLoss: most(minutes.map((each) => each.receiveLoss)),
        roundTripMs: mean(minutes.map((each) => each.roundTripMs)),
        jitterMs: most(minutes.map((each) => each.jitterMs)),
        framesPerSecond: mean(minutes.map((each) => each.framesPerSecond)),
        freezes: minutes.reduce((sum, each) => sum + each.freezes, 0),
        frozen: mean(minutes.map((each) => each.frozen)) ?? 0,
        concealed: most(minutes.map((each) => each.concealed)),
      },
    };
  });
}

const known = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);

function mean(values: readonly (number | null)[]): number | null {
  const measured = known(values);
  return measured.length === 0 ? null : measured.reduce((sum, each) => sum + each, 0) / measured.length;
}

const most = (values: readonly (number | null)[]): number | null =>
  known(values).length === 0 ? null : Math.max(...known(values));
