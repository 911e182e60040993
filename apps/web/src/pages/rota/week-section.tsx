import { Group, Paper, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../auth/me-context.js';
import { formatDate } from '../../format/time.js';
import { useNow } from '../../format/use-now.js';
import type { Facility } from '../directory/queries.js';
import { useFacilityName } from '../directory/use-facility-name.js';
import { DayList } from './day-list.js';
import type { DutyView } from './queries.js';
import { isSpare, seatsOf } from './seats.js';
import { trackOf } from './track.js';
import { WeekGrid } from './week-grid.js';
import { WeekNav } from './week-nav.js';
import classes from './week-section.module.css';
import { addDays, weekSpan, type LocalDay } from './week.js';

interface WeekSectionProps {
  facility: Facility;
  monday: LocalDay;
  specialtyCodes: string[];
  duties: DutyView[];
}

/** A week of duties: a grid where there is room, a day at a time on a phone. */
export function WeekSection({ facility, monday, specialtyCodes, duties }: WeekSectionProps) {
  const { t } = useTranslation('rota');
  const { practitionerId } = useMe();
  const facilityName = useFacilityName();
  const now = useNow('minute');
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });

  const span = weekSpan(monday);
  const seats = seatsOf(specialtyCodes, duties);
  const mine = duties.filter(({ practitioner }) => practitioner.id === practitionerId).length;
  const holes = seats
    .filter((seat) => !isSpare(seat))
    .flatMap((seat) => trackOf(seat, duties, span).filter((piece) => piece.duty === null && piece.to > now)).length;
  const Week = phone ? DayList : WeekGrid;
  return (
    <Paper p="md" component="section" aria-labelledby="week-title" className={classes.week}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h3" id="week-title" aria-live="polite">
          <span className={classes.printed}>
            {t('title')} · {facilityName(facility)} ·{' '}
          </span>
          {t('week.title', {
            from: formatDate(`${monday}T12:00:00Z`),
            to: formatDate(`${addDays(monday, 6)}T12:00:00Z`),
          })}
        </Title>
        <WeekNav monday={monday} />
      </Group>
      {span.to > now && (
        <Text size="sm" mb="sm" fw={holes > 0 ? 600 : 400} data-no-print>
          {holes > 0 ? t('week.holes', { count: holes }) : t('week.full')}
          {mine > 0 && ` ${t('week.myShifts', { count: mine })}.`}
        </Text>
      )}
      <Week key={monday} monday={monday} seats={seats} duties={duties} />
    </Paper>
  );
}
