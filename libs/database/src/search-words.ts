const MOST_WORDS = 8;

/**
 * The words of a search as patterns for `LIKE search_text(pattern)`, each to be found anywhere. A condition a word,
 * with the word as a parameter, can use a trigram index; what LIKE takes for a sign is escaped.
 */
export const searchPatterns = (text: string): string[] =>
  text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
