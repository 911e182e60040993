import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Clock } from '#platform';
import { FilterNameTaken, FilterNotFound, TooManyFilters } from './case.errors.js';
import { type SavedFilterInput, SavedFilterView } from './saved-filter.dto.js';
import { SavedFilterStore } from './saved-filters.store.js';

/** More than anybody finds the right one among. */
const MOST_FILTERS = 30;

/** Everybody's own ways to look at the worklist. */
@Injectable()
export class SavedFilters {
  constructor(
    private readonly store: SavedFilterStore,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor): Promise<SavedFilterView[]> {
    const filters = await this.store.of(actor.accountId);
    const names = new Intl.Collator('vi');
    return filters.sort((one, other) => names.compare(one.name, other.name)).map((each) => SavedFilterView.of(each));
  }

  /** Twice is once. Throws FilterNameTaken, TooManyFilters, and FilterNotFound for an id of somebody else's. */
  async keep(actor: Actor, id: string, { name, filter }: SavedFilterInput): Promise<SavedFilterView> {
    const saved = { id, accountId: actor.accountId, name: name.trim(), filter, savedAt: this.clock.now() };
    const kept = await this.store.keep(saved, MOST_FILTERS);
    if (kept === 'not-yours') throw new FilterNotFound();
    if (kept === 'name-taken') throw new FilterNameTaken({}, { name: 'taken' });
    if (kept === 'too-many') throw new TooManyFilters({ most: MOST_FILTERS });
    return SavedFilterView.of(saved);
  }

  async remove(actor: Actor, id: string): Promise<void> {
    if (!(await this.store.remove(actor.accountId, id))) throw new FilterNotFound();
  }
}
