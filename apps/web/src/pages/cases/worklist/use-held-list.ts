import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { held, renewed, type HeldList } from './held-rows.js';
import type { WorklistFilter } from './case-filter.js';
import { worklistQuery, type WorklistRow } from './worklist-query.js';

interface Shown {
  /** What the rows were made of, to see when there is something newer. */
  data: unknown;
  /** Whether the first answer of this visit has come: until then nothing is being read yet. */
  settled: boolean;
  list: HeldList<WorklistRow>;
}

/** The list of one view. What comes while it is read waits for `showNew`. Mount it anew for another filter. */
export function useHeldList(filter: WorklistFilter) {
  const query = useInfiniteQuery(worklistQuery(filter));
  const { data, isFetching } = query;
  const fresh = data?.pages.flatMap((page) => page.rows) ?? [];
  const [shown, setShown] = useState<Shown>({ data: undefined, settled: false, list: held([]) });

  const settles = !shown.settled && !isFetching;
  if (data !== undefined && (shown.data !== data || settles)) {
    const list = shown.settled ? renewed(shown.list, fresh) : held(fresh);
    setShown({ data, settled: shown.settled || !isFetching, list });
  }
  return { query, list: shown.list, showNew: () => setShown({ ...shown, list: held(fresh) }) };
}
