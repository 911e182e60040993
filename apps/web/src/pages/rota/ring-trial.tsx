import { Alert, Button, Group, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconPhoneCalling } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PRIORITIES, type Priority } from '#contract';
import { api, take, type Answer } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { serverNow } from '../../api/server-clock.js';
import { Dialog } from '../../components/dialog.js';
import { ErrorState } from '../../components/error-state.js';
import { PageSkeleton } from '../../components/page-skeleton.js';
import { formatDateTime, formatTimeWithSeconds } from '../../format/time.js';
import { MomentField } from '../cases/moment-field.js';
import { inFacilityOrder } from '../directory/facility-order.js';
import { facilitiesQuery, specialtiesQuery } from '../directory/queries.js';
import { useFacilityName } from '../directory/use-facility-name.js';
import { useSpecialtyName } from '../directory/use-specialty-name.js';
import { personLabel } from './person-label.js';
import classes from './ring-trial.module.css';
import { useOwnFacilityIds } from './use-own-facilities.js';

type Trial = Answer<'get', '/api/v1/rota/ring-trial'>;

/** What would happen to a case sent at some moment, by the rota as it is planned; nobody is rung. */
export function RingTrial() {
  const { t } = useTranslation('rota');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPhoneCalling size={18} aria-hidden />}
        data-no-print
        onClick={() => setOpen(true)}
      >
        {t('trial.act')}
      </Button>
      <Dialog opened={open} onClose={() => setOpen(false)} title={t('trial.title')} size="lg">
        {open && <TrialForm />}
      </Dialog>
    </>
  );
}

function TrialForm() {
  const { t } = useTranslation('rota');
  const { t: common } = useTranslation();
  const facilityName = useFacilityName();
  const specialtyName = useSpecialtyName();
  const ownIds = useOwnFacilityIds();
  const { data: facilities = [] } = useQuery(facilitiesQuery);
  const { data: specialties = [] } = useQuery(specialtiesQuery);
  const [facilityId, setFacilityId] = useState<string | null>(null);
  const [specialtyCode, setSpecialtyCode] = useState<string | null>(null);
  const [priority, setPriority] = useState<Priority>(1);
  const [at, setAt] = useState<string | null>(() => new Date(serverNow()).toISOString());
  const asked =
    facilityId === null || specialtyCode === null || at === null ? null : { facilityId, specialtyCode, priority, at };
  const trial = useQuery({
    queryKey: [...keys.rota.all, 'trial', asked],
    queryFn: ({ signal }) =>
      take(
        api.GET('/api/v1/rota/ring-trial', {
          params: { query: asked ?? { facilityId: '', specialtyCode: '', priority, at: '' } },
          signal,
        }),
      ),
    enabled: asked !== null,
  });
  return (
    <Stack>
      <Text size="sm">{t('trial.what')}</Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select
          label={t('trial.facility')}
          searchable
          data={inFacilityOrder(facilities, ownIds).map((each) => ({ value: each.id, label: facilityName(each) }))}
          value={facilityId}
          onChange={setFacilityId}
        />
        <Select
          label={t('trial.specialty')}
          searchable
          data={specialties.map(({ code }) => ({ value: code, label: specialtyName(code) }))}
          value={specialtyCode}
          onChange={setSpecialtyCode}
        />
        <Select
          label={t('trial.priority')}
          allowDeselect={false}
          data={PRIORITIES.map((each) => ({ value: String(each), label: `P${each} ${common(`priority.${each}`)}` }))}
          value={String(priority)}
          onChange={(chosen) => setPriority(PRIORITIES.find((each) => String(each) === chosen) ?? priority)}
        />
        <MomentField label={t('trial.at')} value={at} onChange={setAt} />
      </SimpleGrid>
      {trial.isLoading && <PageSkeleton lines={3} />}
      {trial.error && <ErrorState error={trial.error} onRetry={() => void trial.refetch()} />}
      {trial.data && <Chain trial={trial.data} />}
    </Stack>
  );
}

function Chain({ trial: { steps, quiet, hasAgreement, exhaustedAt } }: { trial: Trial }) {
  const { t } = useTranslation('rota');
  const { t: ofCases } = useTranslation('cases');
  if (!hasAgreement) return <Alert color="gray">{t('trial.noAgreement')}</Alert>;
  if (steps.length === 0) return <Alert color="gray">{t('trial.nobody')}</Alert>;
  return (
    <Stack gap="xs">
      {quiet && <Text size="sm">{t('trial.quiet')}</Text>}
      <ol className={classes.chain} aria-label={t('trial.chain')}>
        {steps.map(({ rung, practitioner, ringsAt }) => (
          <li key={practitioner.id}>
            <Group justify="space-between" gap="xs">
              <span>
                <strong>{personLabel(practitioner)}</strong>
                <Text component="span" size="sm" c="dimmed" display="block">
                  {ofCases(`ring.rung.${rung}`)} · {practitioner.facilityName}
                </Text>
              </span>
              <span data-tabular>{quiet ? formatDateTime(ringsAt) : formatTimeWithSeconds(Date.parse(ringsAt))}</span>
            </Group>
          </li>
        ))}
      </ol>
      <Text size="sm">{t('trial.end', { time: formatDateTime(exhaustedAt) })}</Text>
    </Stack>
  );
}
