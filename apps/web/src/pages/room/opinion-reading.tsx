import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './opinion-panel.module.css';
import type { Consult } from './queries.js';

const WORDS = ['conclusion', 'diagnosis', 'discussion', 'cause', 'prognosis', 'treatment', 'care'] as const;

/** The questions with what the chair has answered so far, as it is saved. */
export function OpinionReading({ consult: { questions, opinion } }: { consult: Consult }) {
  const { t } = useTranslation('room');
  const named = (code: string): string => [code, opinion.codeNames[code]].filter(Boolean).join(' ');
  const codes = [opinion.mainCode, ...opinion.secondaryCodes].filter((code) => code !== null);
  return (
    <>
      <Text size="sm" c="dimmed" mb="md">
        {t('opinion.readAlong')}
      </Text>
      <dl className={classes.reading}>
        {questions.map(({ id, number, text, answer }) => (
          <div key={id}>
            <dt>{t('opinion.question', { number, text })}</dt>
            <dd data-empty={!answer || undefined}>{answer?.trim() ? answer : t('opinion.noAnswer')}</dd>
          </div>
        ))}
        {codes.length > 0 && (
          <div>
            <dt>{t('opinion.mainCode')}</dt>
            <dd>{codes.map(named).join('; ')}</dd>
          </div>
        )}
        {WORDS.filter((field) => field === 'conclusion' || opinion[field].trim() !== '').map((field) => (
          <div key={field}>
            <dt>{t(`opinion.${field}`)}</dt>
            <dd data-empty={opinion[field].trim() === '' || undefined}>
              {opinion[field].trim() === '' ? t('opinion.notYet') : opinion[field]}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
