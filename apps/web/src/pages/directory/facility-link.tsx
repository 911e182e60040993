import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './facility-link.module.css';
import type { Facility } from './queries.js';
import { useFacilityName } from './use-facility-name.js';

export function FacilityLink({ facility, chosen }: { facility: Facility; chosen: boolean }) {
  const { t } = useTranslation('directory');
  const facilityName = useFacilityName();
  const facts = [t('code', { code: facility.code }), t('staff', { count: facility.staff })];
  return (
    <Link
      className={classes.link}
      to={{ search: `?facility=${facility.id}` }}
      aria-current={chosen ? 'true' : undefined}
    >
      <Text component="span" fw={600} display="block">
        {facilityName(facility)}
      </Text>
      <Text component="span" size="sm" c="dimmed" data-tabular>
        {t(`kind.${facility.kind}`)}, {t(`level.${facility.technicalLevel}`)}
        {facts.map((fact) => `\u00a0· ${unbroken(fact)}`)}
      </Text>
    </Link>
  );
}

/** A short fact breaks as a whole, not between its word and its number. */
const unbroken = (fact: string): string => fact.replaceAll(' ', '\u00a0');
