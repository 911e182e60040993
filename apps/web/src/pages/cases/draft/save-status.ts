import type { Saving } from '../../../components/save-state.js';
import type { SaveStatus } from './autosaver.js';

const WORST_FIRST: readonly Saving['state'][] = ['failed', 'saving', 'unsaved', 'saved'];

/** What two savers have to say together: the worse of the two. */
export const both = (one: SaveStatus, other: SaveStatus): SaveStatus =>
  WORST_FIRST.indexOf(other.saving.state) < WORST_FIRST.indexOf(one.saving.state) ? other : one;
