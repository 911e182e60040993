import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Priority } from '#contract';
import type { CaseView } from '../queries.js';
import { DraftText } from './draft-text.js';
import { PriorityField } from './priority-field.js';
import { SpecialtyField } from './specialty-field.js';
import type { Draft } from './use-draft.js';

interface SituationSectionProps {
  kase: CaseView;
  draft: Draft;
  proposed: Priority | null;
}

/** S: what is going on, whom it is for, and how urgent it is. */
export function SituationSection({ kase, draft, proposed }: SituationSectionProps) {
  const { t } = useTranslation('cases');
  return (
    <Stack>
      <SpecialtyField requestingFacilityId={kase.requestingFacility.id} draft={draft} />
      <DraftText
        draft={draft}
        field="situation"
        missing="situation"
        label={t('field.situation')}
        placeholder={t('field.situationHint')}
        long
        maxLength={4000}
      />
      <PriorityField draft={draft} proposed={proposed} />
    </Stack>
  );
}
