import { v7 } from 'uuid';

/** A new id: UUID version 7, so that ids of one table lie in the order in which they were made. */
export const newId = (): string => v7();
