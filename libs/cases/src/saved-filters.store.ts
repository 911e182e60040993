import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '#database';
import { SavedFilterEntity } from './saved-filter.entity.js';

/** What became of a filter that was to be kept. */
export type Kept = 'kept' | 'name-taken' | 'too-many' | 'not-yours';

@Injectable()
export class SavedFilterStore {
  constructor(private readonly database: DataSource) {}

  of(accountId: string): Promise<SavedFilterEntity[]> {
    return this.database.getRepository(SavedFilterEntity).findBy({ accountId });
  }

  /** Keeps it, new or in place of the one with its id; one after another for each account. */
  keep(filter: SavedFilterEntity, most: number): Promise<Kept> {
    const { id, accountId, name } = filter;
    return inTransaction(this.database, async (tx) => {
      await tx.query('SELECT 1 FROM account WHERE id = $1 FOR UPDATE', [accountId]);
      const repository = tx.getRepository(SavedFilterEntity);
      const before = await repository.findOneBy({ id });
      if (before && before.accountId !== accountId) return 'not-yours';
      const others = (await repository.findBy({ accountId })).filter((each) => each.id !== id);
      if (others.some((each) => each.name === name)) return 'name-taken';
      if (others.length >= most) return 'too-many';
      await repository.save(filter);
      return 'kept';
    });
  }

  /** False when there is none of this account. */
  async remove(accountId: string, id: string): Promise<boolean> {
    const { affected } = await this.database.getRepository(SavedFilterEntity).delete({ id, accountId });
    return affected === 1;
  }
}
