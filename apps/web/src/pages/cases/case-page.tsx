import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ErrorState } from '../../components/error-state.js';
import { PageSkeleton } from '../../components/page-skeleton.js';
import { DraftPage } from './draft/draft-page.js';
import { caseQuery } from './queries.js';
import { RecordPage } from './record/record-page.js';

export function Component() {
  const { id = '' } = useParams();
  return <CasePage key={id} id={id} />;
}

/** A draft is written, everything else is read. */
function CasePage({ id }: { id: string }) {
  const [edition, setEdition] = useState(0);
  const { data: kase, error, refetch, isFetchedAfterMount } = useQuery({ ...caseQuery(id), refetchOnMount: 'always' });

  if (!kase) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
  if (!kase.can.edit) return <RecordPage kase={kase} />;
  // What is edited begins with what is on the server now, not with what was seen a while ago.
  if (!isFetchedAfterMount) return <PageSkeleton />;
  const reload = async (): Promise<void> => {
    await refetch();
    setEdition((before) => before + 1);
  };
  return <DraftPage key={edition} kase={kase} onReload={() => void reload()} />;
}
