import { Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import classes from './case-panel.module.css';
import type { Kase } from './queries.js';
import { VitalsTable } from './vitals-table.js';

const WORDS = ['situation', 'background', 'medication', 'examination', 'results', 'tried'] as const;

/** How ill the patient is, and what the doctor who asks has written. */
export function CasePanel({ kase }: { kase: Kase }) {
  const { t } = useTranslation('room');
  const locale = useLocale();
  const { diagnosis } = kase;
  const named = diagnosis && (locale === 'en' ? diagnosis.nameEn : diagnosis.nameVi);
  const words = diagnosis && [diagnosis.code, named, diagnosis.text].filter(Boolean).join(' · ');
  return (
    <Stack gap="lg">
      <section aria-labelledby="panel-vitals">
        <Title order={2} size="h3" id="panel-vitals" mb="xs">
          {t('case.vitals')}
        </Title>
        <VitalsTable vitals={kase.vitals} />
      </section>
      <section aria-labelledby="panel-case">
        <Title order={2} size="h3" id="panel-case" mb="xs">
          {t('case.summary')}
        </Title>
        <dl className={classes.words}>
          {words && (
            <div>
              <dt>{t('case.diagnosis')}</dt>
              <dd>{words}</dd>
            </div>
          )}
          {WORDS.filter((field) => kase[field].trim() !== '').map((field) => (
            <div key={field}>
              <dt>{t(`case.${field}`)}</dt>
              <dd>{kase[field]}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Stack>
  );
}
