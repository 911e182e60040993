import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CallLink } from '../../components/call-link.js';
import { ErrorState } from '../../components/error-state.js';
import { staffQuery } from './queries.js';
import classes from './staff-list.module.css';
import { useSpecialtyName } from './use-specialty-name.js';

/** Who works there, for what, and the number to call. */
export function StaffList({ facilityId }: { facilityId: string }) {
  const { t } = useTranslation('directory');
  const specialtyName = useSpecialtyName();
  const staff = useQuery(staffQuery(facilityId));

  if (staff.isPending) return <Skeleton height={120} />;
  if (staff.error) return <ErrorState error={staff.error} onRetry={() => void staff.refetch()} />;
  if (staff.data.length === 0) return <Text c="dimmed">{t('noPeople')}</Text>;
  return (
    <ul className={classes.list} aria-label={t('people')}>
      {staff.data.map((person) => (
        <li key={person.id} className={classes.person}>
          <div>
            <Text fw={500}>
              {person.title} {person.name}
            </Text>
            <Text size="sm" c="dimmed">
              {person.position}
            </Text>
          </div>
          <Text size="sm">{person.specialtyCodes.map(specialtyName).join(', ')}</Text>
          {person.phone !== null && <CallLink number={person.phone} />}
        </li>
      ))}
    </ul>
  );
}
