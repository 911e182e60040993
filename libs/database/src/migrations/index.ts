import { Foundation0001 } from './0001-foundation.js';
import { Outages0002 } from './0002-outages.js';

/** One line, oldest first. A released migration is never edited: add another. */
export const MIGRATIONS = [Foundation0001, Outages0002];
