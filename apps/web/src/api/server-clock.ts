/**
 * How far the server's clock is ahead of this computer's, learned from the `Date` header of answers.
 * The header has whole seconds, so one answer gives only a range; the ranges of many answers overlap
 * in a narrow one. A range that does not overlap means that a clock was set: it replaces what was known.
 */
interface Range {
  least: number;
  most: number;
}

let known: Range | null = null;

/** The range in which the offset lies, from one answer. */
export function offsetRange(serverSecond: number, sentAt: number, receivedAt: number): Range {
  return { least: serverSecond - receivedAt, most: serverSecond + 999 - sentAt };
}

export function narrowed(before: Range | null, seen: Range): Range {
  if (!before) return seen;
  const both = { least: Math.max(before.least, seen.least), most: Math.min(before.most, seen.most) };
  return both.least <= both.most ? both : seen;
}

export function observeServerClock(dateHeader: string | null, sentAt: number, receivedAt: number): void {
  const serverSecond = dateHeader === null ? Number.NaN : Date.parse(dateHeader);
  if (Number.isNaN(serverSecond)) return;
  known = narrowed(known, offsetRange(serverSecond, sentAt, receivedAt));
}

/** Now, by the server's clock as far as it is known: due times come from there. */
export function serverNow(): number {
  return Date.now() + (known ? Math.round((known.least + known.most) / 2) : 0);
}
