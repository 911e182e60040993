/**
 * JSON as one and only one text (RFC 8785): keys in order of their UTF-16 units, no space, numbers and strings as
 * ECMAScript writes them. Two equal values give the same bytes, whatever order a database kept their keys in.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('JSON has no such number');
    return JSON.stringify(value);
  }
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new TypeError('a text with half a character has no bytes in UTF-8');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && !('toJSON' in value)) {
    const members = Object.entries(value)
      // Without localeCompare: plain comparison of strings is by UTF-16 units, as the RFC wants it.
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${canonicalJson(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  // undefined, functions, and what JSON would write as something else, as dates.
  throw new TypeError('only plain JSON values have a canonical text');
}
