/** What a payload may be at most before anything looks at its meaning. */
const MAX_DEPTH = 10;
const MAX_VALUES = 5_000;

/**
 * Whether a payload is flat and small enough for the validation that follows, which walks it recursively.
 * Walks with a list of its own, so that depth costs no stack.
 */
export function isModest(payload: unknown): boolean {
  const open: { value: unknown; depth: number }[] = [{ value: payload, depth: 0 }];
  let seen = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (++seen > MAX_VALUES) return false;
    if (typeof next.value !== 'object' || next.value === null) continue;
    // The protocol can carry binary parts; no event of ours has one.
    if (Buffer.isBuffer(next.value)) return false;
    if (next.depth === MAX_DEPTH) return false;
    for (const value of Object.values(next.value)) open.push({ value, depth: next.depth + 1 });
  }
  return true;
}
