import { Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDateTime } from '../../../format/time.js';
import { FileStrip } from '../files/file-strip.js';
import type { CaseView } from '../queries.js';
import { VitalsStrip } from '../vitals/vitals-strip.js';
import { CaseText } from './case-text.js';
import { PersonLine } from './person-line.js';
import { QuestionList } from './question-list.js';
import { useLocalName } from './use-local-name.js';

/** One screen: the questions, how ill the patient is, and the rest in the order of ISBAR. */
export function Summary({ kase }: { kase: CaseView }) {
  const { t } = useTranslation('cases');
  const localName = useLocalName();
  const [latest] = kase.vitals;
  const { diagnosis } = kase;
  const diagnosed = diagnosis
    ? [diagnosis.text, diagnosis.code && `${diagnosis.code} ${localName(diagnosis)}`].filter(Boolean).join(' · ')
    : '';
  return (
    <Stack gap="md">
      <Paper p="md" component="section" aria-labelledby="asked-title">
        <Title order={2} size="h4" id="asked-title" mb="xs">
          {t('record.asked')}
        </Title>
        <QuestionList questions={kase.questions} />
        <CaseText label={t('answers.conclusion')} text={kase.conclusion} />
      </Paper>
      <Paper p="md" component="section" aria-labelledby="ill-title">
        <Title order={2} size="h4" id="ill-title" mb="xs">
          {t('record.ill')}
        </Title>
        {latest ? <VitalsStrip vitals={latest} /> : <Text c="dimmed">{t('vitals.none')}</Text>}
        <CaseText label={t('field.diagnosis')} text={diagnosed} />
        <CaseText label={t('field.situation')} text={kase.situation} />
      </Paper>
      <FileStrip attachments={kase.attachments} />
      <Paper p="md" component="section" aria-labelledby="isbar-title">
        <Title order={2} size="h4" id="isbar-title">
          {t('record.isbar')}
        </Title>
        <CaseText label={t('field.background')} text={kase.background} />
        <CaseText label={t('field.medication')} text={kase.medication} />
        <CaseText label={t('field.baseline')} text={kase.baseline} />
        {kase.pregnancy && <CaseText label={t('field.pregnancy')} text={t(`pregnancy.${kase.pregnancy}`)} />}
        <CaseText label={t('field.examination')} text={kase.examination} />
        <CaseText label={t('field.results')} text={kase.results} />
        <CaseText label={t('field.tried')} text={kase.tried} />
        {kase.priorityReason && <CaseText label={t('record.priorityReason')} text={kase.priorityReason} />}
      </Paper>
      <Paper p="md" component="section" aria-labelledby="who-title">
        <Title order={2} size="h4" id="who-title">
          {t('record.who')}
        </Title>
        {kase.requester && <PersonLine person={kase.requester} />}
        <CaseText label={t('field.callBack')} text={kase.callBack ?? ''} phone />
        <CaseText label={t('field.place')} text={[kase.treatingDepartment, kase.place].filter(Boolean).join(', ')} />
        {kase.admittedAt && <CaseText label={t('field.admittedAt')} text={formatDateTime(kase.admittedAt)} />}
        {kase.submittedAt && <CaseText label={t('record.submittedAt')} text={formatDateTime(kase.submittedAt)} />}
        {kase.consent && (
          <CaseText
            label={t('consent.label')}
            text={[t(`consent.${kase.consent.basis}`), kase.consent.note].filter(Boolean).join(': ')}
          />
        )}
        <Anchor component={Link} to={`/patients/${kase.patient.id}`} data-no-print>
          {t('record.patient')}
        </Anchor>
      </Paper>
    </Stack>
  );
}
