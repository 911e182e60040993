import { DUTY_LINES, type Duty } from './duty.js';

/** Who is on call at a moment, in the order in which they are asked: by line, then by position. */
export function onCallAt(duties: readonly Duty[], at: Date): Duty[] {
  return duties.filter(({ from, to }) => from <= at && at < to).sort(inOrderOfAsking);
}

const inOrderOfAsking = (a: Duty, b: Duty): number =>
  DUTY_LINES.indexOf(a.line) - DUTY_LINES.indexOf(b.line) ||
  a.position - b.position ||
  (a.specialtyCode ?? '').localeCompare(b.specialtyCode ?? '');
