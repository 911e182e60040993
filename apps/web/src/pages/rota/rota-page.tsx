import { Button, Container, Group, Select, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { holdsRole, useMe } from '../../auth/me-context.js';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorState } from '../../components/error-state.js';
import { PageSkeleton } from '../../components/page-skeleton.js';
import { folded } from '../../format/names.js';
import { usePageTitle } from '../../shell/page-title.js';
import { useShortcut } from '../../shortcuts/shortcut-context.js';
import { inFacilityOrder, isHospital } from '../directory/facility-order.js';
import { facilitiesQuery } from '../directory/queries.js';
import { useFacilityName } from '../directory/use-facility-name.js';
import { DutyDialog } from './duty-dialog.js';
import { FacilityRota } from './facility-rota.js';
import { PlanContext, type Plan } from './plan-context.js';
import { RingTrial } from './ring-trial.js';
import classes from './rota-page.module.css';
import { useOwnFacilityIds } from './use-own-facilities.js';

/** Who is on, and where are the holes? The address holds the facility and the week. */
export function Component() {
  const { t } = useTranslation('rota');
  usePageTitle(t('title'));
  const me = useMe();
  const ownIds = useOwnFacilityIds();
  const facilityName = useFacilityName();
  const [params, setParams] = useSearchParams();
  const [plan, setPlan] = useState<Plan | null>(null);
  const facilities = useQuery(facilitiesQuery);

  const ordered = inFacilityOrder(facilities.data?.filter(({ active }) => active) ?? [], ownIds);
  const named = ordered.find(({ id }) => id === params.get('facility'));
  // Who works where no rota is kept wants to know who is on at the hospital that they ask.
  const facility = named ?? ordered.find(isHospital) ?? ordered[0];
  const mayPlan = facility !== undefined && holdsRole(me, ['rota-admin', 'system-admin'], facility.id);
  const planAnything = (): void => setPlan({ duty: null, seat: null, span: null });
  useShortcut('x', t('shortcut.assign'), planAnything, mayPlan);

  if (facilities.isPending) return <PageSkeleton />;
  if (facilities.error) return <ErrorState error={facilities.error} onRetry={() => void facilities.refetch()} />;
  if (!facility) return <EmptyState title={t('noFacility')} />;
  return (
    <PlanContext value={mayPlan ? setPlan : null}>
      <Container size="xl" py="md" className={classes.page}>
        <Group justify="space-between" mb="md" align="end" data-no-print>
          <Group gap="md" align="center" style={{ flex: '1 1 320px' }}>
            <Title order={1}>{t('title')}</Title>
            <Select
              aria-label={t('facility')}
              style={{ flex: '1 1 240px', maxWidth: 440 }}
              searchable
              data={ordered.map((each) => ({ value: each.id, label: facilityName(each) }))}
              filter={({ options, search }) =>
                options.filter((option) => 'label' in option && folded(option.label).includes(folded(search.trim())))
              }
              value={facility.id}
              onChange={(id) =>
                setParams((before) => {
                  if (id !== null) before.set('facility', id);
                  return before;
                })
              }
            />
          </Group>
          <RingTrial />
          {mayPlan && (
            <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={planAnything}>
              {t('assign')}
            </Button>
          )}
        </Group>
        <FacilityRota key={facility.id} facility={facility} />
        {mayPlan && <DutyDialog facility={facility} plan={plan} onClose={() => setPlan(null)} />}
      </Container>
    </PlanContext>
  );
}
