const collator = new Intl.Collator('vi', { sensitivity: 'variant', numeric: true });

const words = (name: string): string[] => name.normalize('NFC').trim().split(/\s+/);

/** Orders Vietnamese names as a class list does: by given name (the last word), then family and middle names. */
export function vnCompare(one: string, other: string): number {
  const [a, b] = [words(one), words(other)];
  return collator.compare(a.at(-1) ?? '', b.at(-1) ?? '') || collator.compare(a.join(' '), b.join(' '));
}

/** One or two letters for an avatar: the given name's first letter, after the family name's. */
export function initials(name: string): string {
  const all = words(name);
  const letters = all.length > 1 ? [all[0], all.at(-1)] : all;
  return letters.map((word) => (word ?? '').charAt(0).toLocaleUpperCase('vi')).join('');
}

/** Text without accents and case, đ as d, for a search on the client. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('vi').replaceAll('đ', 'd');
