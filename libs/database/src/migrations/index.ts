import { Foundation0001 } from './0001-foundation.js';

/** One line, oldest first. A released migration is never edited: add another. */
export const MIGRATIONS = [Foundation0001];
