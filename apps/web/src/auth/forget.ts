import type { QueryClient } from '@tanstack/react-query';
import { keys } from '../api/keys.js';

const KEPT: readonly unknown[] = [...keys.session, ...keys.settings];

/** Forgets all that one person saw, before the next one comes; what is on screen goes with the change of session. */
export function forgetRecords(queryClient: QueryClient): void {
  queryClient.removeQueries({ predicate: ({ queryKey }) => !KEPT.includes(queryKey[0]) });
}
