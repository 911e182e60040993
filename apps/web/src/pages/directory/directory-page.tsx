import { Container, Group, SegmentedControl, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { may, useMe } from '../../auth/me-context.js';
import { ErrorState } from '../../components/error-state.js';
import { PageSkeleton } from '../../components/page-skeleton.js';
import { usePageTitle } from '../../shell/page-title.js';
import { AgreementTable } from './agreement-table.js';
import { FacilityBrowser } from './facility-browser.js';
import { facilitiesQuery } from './queries.js';

const AGREEMENTS = 'agreements';
const FACILITIES = 'facilities';

/** Facilities with their people; for administrators also all agreements at a glance. The address says which. */
export function Component() {
  const { t } = useTranslation('directory');
  usePageTitle(t('title'));
  const me = useMe();
  const [params, setParams] = useSearchParams();
  const facilities = useQuery(facilitiesQuery);
  const administers = may(me, 'people.manage');
  const view = administers && params.get('view') === AGREEMENTS ? AGREEMENTS : FACILITIES;
  return (
    <Container size="xl" py="md">
      <Group justify="space-between" mb="md">
        <div>
          <Title order={1}>{t('title')}</Title>
          <Text c="dimmed">{t('intro')}</Text>
        </div>
        {administers && (
          <SegmentedControl
            aria-label={t('view.label')}
            data={[
              { value: FACILITIES, label: t('view.facilities') },
              { value: AGREEMENTS, label: t('view.agreements') },
            ]}
            value={view}
            onChange={(chosen) => setParams(chosen === AGREEMENTS ? { view: AGREEMENTS } : {})}
          />
        )}
      </Group>
      {view === AGREEMENTS && <AgreementTable />}
      {view === FACILITIES && facilities.isPending && <PageSkeleton lines={4} />}
      {view === FACILITIES && facilities.error && (
        <ErrorState error={facilities.error} onRetry={() => void facilities.refetch()} />
      )}
      {view === FACILITIES && facilities.data && <FacilityBrowser facilities={facilities.data} />}
    </Container>
  );
}
