import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorState } from '../../components/error-state.js';
import { PageSkeleton } from '../../components/page-skeleton.js';
import { useNow } from '../../format/use-now.js';
import { isHospital } from '../directory/facility-order.js';
import { specialtiesQuery, type Facility } from '../directory/queries.js';
import { NowPanel } from './now-panel.js';
import { usePlan } from './plan-context.js';
import { dutiesQuery } from './queries.js';
import { inListOrder } from './seats.js';
import { WeekSection } from './week-section.js';
import { mondayFrom, weekSpan } from './week.js';

/** The rota of one facility: now, and the week that the address names. */
export function FacilityRota({ facility }: { facility: Facility }) {
  const { t } = useTranslation('rota');
  const [params] = useSearchParams();
  const mayPlan = usePlan() !== null;
  const now = useNow('minute');
  const monday = mondayFrom(params.get('week'), now);
  const duties = useQuery(dutiesQuery(facility.id, weekSpan(monday)));
  const specialties = useQuery(specialtiesQuery);

  if (duties.error) return <ErrorState error={duties.error} onRetry={() => void duties.refetch()} />;
  const codes = inListOrder(facility.specialtyCodes, specialties.data ?? []);
  const keepsRota = isHospital(facility) || mayPlan || (duties.data?.length ?? 0) > 0 || params.has('week');
  if (duties.isSuccess && !keepsRota) return <EmptyState title={t('none')} text={t('noneText')} />;
  return (
    <Stack gap="lg">
      <NowPanel facility={facility} specialtyCodes={codes} />
      {duties.isPending ? (
        <PageSkeleton lines={5} />
      ) : (
        <WeekSection facility={facility} monday={monday} specialtyCodes={codes} duties={duties.data} />
      )}
    </Stack>
  );
}
