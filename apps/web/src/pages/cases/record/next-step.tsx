import { Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatWhen } from '../../../format/time.js';
import { useNow } from '../../../format/use-now.js';
import type { CaseView } from '../queries.js';
import { RingTravelPanel } from '../ring/ring-travel.js';
import { CloseCase } from './close-case.js';
import { ConsultLink } from './consult-link.js';
import { OutcomeForm } from './outcome-form.js';
import { PersonLine } from './person-line.js';

/** What happens now, in a sentence, and the one thing to do about it. */
export function NextStep({ kase }: { kase: CaseView }) {
  const { t } = useTranslation('cases');
  return (
    <Paper p="md" component="section" aria-labelledby="next-title">
      <Stack gap="sm">
        <Title order={2} size="h4" id="next-title">
          {t(`next.${kase.state}.title`)}
        </Title>
        <NextAct kase={kase} />
      </Stack>
    </Paper>
  );
}

function NextAct({ kase }: { kase: CaseView }) {
  const { t } = useTranslation('cases');
  const now = useNow('minute');
  switch (kase.state) {
    case 'draft':
      return <Text>{t('next.draft.text')}</Text>;
    case 'ringing':
    case 'unanswered':
      return <RingTravelPanel kase={kase} />;
    case 'accepted':
    case 'in-consult':
      return (
        <>
          {kase.consultant && <PersonLine person={kase.consultant} />}
          {kase.acceptedAt && <Text size="sm">{t('next.acceptedAt', { time: formatWhen(kase.acceptedAt, now) })}</Text>}
          <ConsultLink caseId={kase.id} />
        </>
      );
    case 'answered':
      return (
        <>
          {kase.consultant && <PersonLine person={kase.consultant} />}
          <ConsultLink caseId={kase.id} />
          {kase.can.reportOutcome ? <OutcomeForm kase={kase} /> : <Text>{t('next.answered.wait')}</Text>}
        </>
      );
    case 'outcome-reported':
      return (
        <>
          <Text>{t('next.outcome-reported.text')}</Text>
          <ConsultLink caseId={kase.id} />
          {kase.can.close && <CloseCase kase={kase} />}
        </>
      );
    case 'closed':
      return (
        <>
          {kase.closedAt && <Text>{t('next.closed.text', { time: formatWhen(kase.closedAt, now) })}</Text>}
          <ConsultLink caseId={kase.id} />
        </>
      );
    case 'withdrawn':
      return <Text>{kase.withdrawnReason ?? ''}</Text>;
  }
}
