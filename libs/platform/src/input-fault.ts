/** No form of ours goes deeper by far; whoever walks through what came must not run out of stack. */
const DEEPEST = 16;

/** NUL, which PostgreSQL cannot keep, and half of a pair of surrogates, which is no letter. */
const isReadable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

/**
 * What no field may hold, whatever its form says, as the code of the first field that does; null when there is none.
 * A list in the place of an object has none of its fields, so the checks of a form would find nothing wrong with it.
 */
export function inputFault(value: unknown, path: readonly string[] = []): Record<string, string> | null {
  if (typeof value === 'string') return isReadable(value) ? null : { [path.join('.')]: 'wrong-format' };
  if (typeof value !== 'object' || value === null) return null;
  if (path.length >= DEEPEST) return { [path.slice(0, 3).join('.')]: 'wrong-type' };
  for (const [name, part] of Object.entries(value)) {
    const here = [...path, name];
    const fault =
      Array.isArray(value) && Array.isArray(part) ? { [here.join('.')]: 'wrong-type' } : inputFault(part, here);
    if (fault) return fault;
  }
  return null;
}
