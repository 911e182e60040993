import { Group, Paper, Skeleton, Text, Title } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../components/error-state.js';
import { formatTime } from '../../format/time.js';
import { useNow } from '../../format/use-now.js';
import type { Facility } from '../directory/queries.js';
import { useFacilityName } from '../directory/use-facility-name.js';
import { useSpecialtyName } from '../directory/use-specialty-name.js';
import { NowCard } from './now-card.js';
import classes from './now-panel.module.css';
import { holesNow, onNow } from './on-now.js';
import { nowQuery } from './queries.js';

interface NowPanelProps {
  facility: Facility;
  specialtyCodes: string[];
}

/** Who answers at this moment, whom to call next, and where nobody is. */
export function NowPanel({ facility, specialtyCodes }: NowPanelProps) {
  const { t } = useTranslation('rota');
  const now = useNow('minute');
  const facilityName = useFacilityName();
  const specialtyName = useSpecialtyName();
  const duties = useQuery(nowQuery(facility.id));

  const all = onNow(specialtyCodes, duties.data ?? []);
  const holes = holesNow(all);
  const names = holes.map(({ specialtyCode }) => (specialtyCode === null ? t('leader') : specialtyName(specialtyCode)));
  return (
    <Paper p="md" component="section" aria-labelledby="now-title" data-no-print>
      <Group justify="space-between" gap="xs" mb="sm">
        <Title order={2} size="h3" id="now-title">
          {t('now.title')}{' '}
          <Text component="span" c="dimmed" fw={400} data-tabular>
            {t('now.at', { time: formatTime(now) })}
            <span className={classes.facility}> · {facilityName(facility)}</span>
          </Text>
        </Title>
      </Group>
      {duties.isPending && <Skeleton height={120} />}
      {duties.error && <ErrorState error={duties.error} onRetry={() => void duties.refetch()} />}
      {duties.data && (
        <>
          <Group gap="xs" mb="sm" wrap="nowrap" align="start" role="status">
            {holes.length > 0 && <IconAlertCircle className={classes.mark} size={20} aria-hidden />}
            <Text fw={holes.length > 0 ? 600 : 400} c={holes.length > 0 ? undefined : 'dimmed'}>
              {holes.length > 0 ? t('now.holes', { count: holes.length, names: names.join(', ') }) : t('now.full')}
            </Text>
          </Group>
          <div className={classes.cards}>
            {all.map((each) => (
              <NowCard key={each.specialtyCode ?? 'leader'} onNow={each} />
            ))}
          </div>
        </>
      )}
    </Paper>
  );
}
