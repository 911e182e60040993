import { Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { News2 } from '#contract';
import { isApiError } from '../../../api/api-error.js';
import { fieldErrorText } from '../../../api/error-text.js';
import { AttachmentList } from '../files/attachment-list.js';
import type { CaseView } from '../queries.js';
import { News2Panel } from '../vitals/news2-panel.js';
import { VitalsGrid } from '../vitals/vitals-grid.js';
import { DiagnosisField } from './diagnosis-field.js';
import { DraftText } from './draft-text.js';
import { fieldId } from './draft-values.js';
import type { Draft } from './use-draft.js';
import type { DraftVitals } from './use-draft-vitals.js';

interface AssessmentSectionProps {
  kase: CaseView;
  draft: Draft;
  vitals: DraftVitals;
  score: News2;
}

/** A: what was measured, found and thought. */
export function AssessmentSection({ kase, draft, vitals, score }: AssessmentSectionProps) {
  const { t } = useTranslation('cases');
  const { t: e } = useTranslation('errors');
  const { error } = vitals.status;
  const codes = isApiError(error) ? error.fields : {};
  const errors = Object.fromEntries(Object.entries(codes).map(([field, code]) => [field, fieldErrorText(e, code)]));
  return (
    <Stack>
      <Title order={3} size="h4">
        {t('vitals.title')}
      </Title>
      <VitalsGrid entry={vitals.entry} onChange={vitals.set} firstId={fieldId('vitals')} errors={errors} />
      <News2Panel score={score} priority={draft.values.priority} onChoose={(priority) => draft.set({ priority })} />
      <DraftText
        draft={draft}
        field="examination"
        missing="examination"
        label={t('field.examination')}
        placeholder={t('field.examinationHint')}
        long
        maxLength={4000}
      />
      <DraftText
        draft={draft}
        field="results"
        label={t('field.results')}
        placeholder={t('field.resultsHint')}
        long
        maxLength={4000}
      />
      <DiagnosisField kase={kase} draft={draft} />
      <Title order={3} size="h4">
        {t('files.title')}
      </Title>
      <AttachmentList kase={kase} />
    </Stack>
  );
}
