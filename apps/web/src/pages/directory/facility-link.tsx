import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLocale } from '../../i18n/use-locale.js';
import classes from './facility-link.module.css';
import type { Facility } from './queries.js';

export function FacilityLink({ facility, chosen }: { facility: Facility; chosen: boolean }) {
  const { t } = useTranslation('directory');
  const locale = useLocale();
  return (
    <Link
      className={classes['link']}
      to={{ search: `?facility=${facility.id}` }}
      aria-current={chosen ? 'true' : undefined}
      replace
    >
      <Text component="span" fw={600} display="block">
        {locale === 'en' ? facility.nameEn : facility.name}
      </Text>
      <Text component="span" size="sm" c="dimmed" data-tabular>
        {t(`kind.${facility.kind}`)}, {t(`level.${facility.technicalLevel}`)} · {t('code', { code: facility.code })} ·{' '}
        {t('staff', { count: facility.staff })}
      </Text>
    </Link>
  );
}
