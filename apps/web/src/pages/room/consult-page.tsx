import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ErrorState } from '../../components/error-state.js';
import { PageSkeleton } from '../../components/page-skeleton.js';
import { usePageTitle } from '../../shell/page-title.js';
import { ConsultRoom } from './consult-room.js';
import { MinutesPage } from './minutes-page.js';
import { consultQuery } from './queries.js';

/** A consult at its one address: the room while it goes on, its minutes from then on. */
export function Component() {
  const { t } = useTranslation('room');
  const { id = '' } = useParams();
  const consult = useQuery(consultQuery(id));
  const ended = consult.data?.state === 'ended';
  usePageTitle(t(ended ? 'minutes.title' : 'title'));

  if (consult.isPending) return <PageSkeleton />;
  if (!consult.data) return <ErrorState error={consult.error} onRetry={() => void consult.refetch()} />;
  if (ended) return <MinutesPage key={id} consult={consult.data} />;
  return <ConsultRoom key={id} consult={consult.data} />;
}
