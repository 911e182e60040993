import { Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../../format/time.js';
import type { CaseView } from '../queries.js';
import { CaseText } from './case-text.js';
import { ConsultLink } from './consult-link.js';
import { QuestionList } from './question-list.js';

/** What came of it: an answer to each question by its number, the conclusion, the minutes, and the outcome. */
export function Answers({ kase }: { kase: CaseView }) {
  const { t } = useTranslation('cases');
  const { outcome } = kase;
  const answered = kase.conclusion !== '' || kase.questions.some(({ answer }) => answer !== null);
  return (
    <Stack gap="md">
      <Paper p="md" component="section" aria-labelledby="answers-title">
        <Title order={2} size="h4" id="answers-title" mb="xs">
          {t('answers.title')}
        </Title>
        <Stack gap="sm">
          {!answered && <Text c="dimmed">{t('answers.none')}</Text>}
          <QuestionList questions={kase.questions} />
          <CaseText label={t('answers.conclusion')} text={kase.conclusion} />
          {kase.answeredAt && (
            <Text size="sm" c="dimmed">
              {t('answers.by', { name: kase.consultant?.name ?? '', time: formatDateTime(kase.answeredAt) })}
            </Text>
          )}
          <div>
            <ConsultLink caseId={kase.id} />
          </div>
        </Stack>
      </Paper>
      {outcome && (
        <Paper p="md" component="section" aria-labelledby="outcome-title">
          <Title order={2} size="h4" id="outcome-title">
            {t('outcome.title')}
          </Title>
          <Text fw={600}>{t(`outcome.${outcome.kind}`)}</Text>
          <Text style={{ whiteSpace: 'pre-line' }}>{outcome.text}</Text>
          {outcome.reportedAt && (
            <Text size="sm" c="dimmed">
              {formatDateTime(outcome.reportedAt)}
            </Text>
          )}
        </Paper>
      )}
    </Stack>
  );
}
