import type { DataSource, EntityManager } from 'typeorm';

/** An open transaction. Stores take it as their first argument, so that a reader sees what belongs together. */
export type Tx = EntityManager;

/** Runs one use case's writes as one transaction; nothing slow belongs inside. */
export const inTransaction = <T>(database: DataSource, work: (tx: Tx) => Promise<T>): Promise<T> =>
  database.transaction(work);
