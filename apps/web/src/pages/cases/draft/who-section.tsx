import { Radio, SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CONSENT_BASES } from '#contract';
import { fieldErrorText } from '../../../api/error-text.js';
import { MomentField } from '../moment-field.js';
import type { CaseView } from '../queries.js';
import { DraftPatient } from './draft-patient.js';
import { DraftText } from './draft-text.js';
import { fieldId } from './draft-values.js';
import { fieldCode, type Draft } from './use-draft.js';

interface WhoSectionProps {
  kase: CaseView;
  draft: Draft;
  onReload: () => void;
}

/** I: who the patient is, where, with whose consent, and how to call back. */
export function WhoSection({ kase, draft, onReload }: WhoSectionProps) {
  const { t } = useTranslation('cases');
  const { t: e } = useTranslation('errors');
  const { values, set } = draft;
  const admittedCode = fieldCode(draft.status, 'admittedAt');
  return (
    <Stack>
      <DraftPatient kase={kase} draft={draft} onReload={onReload} />
      <Radio.Group
        id={fieldId('consentBasis')}
        label={t('consent.label')}
        description={t('consent.why')}
        value={values.consentBasis}
        onChange={(value) => set({ consentBasis: CONSENT_BASES.find((it) => it === value) ?? null })}
      >
        <Stack gap="xs" mt={8}>
          {CONSENT_BASES.map((basis) => (
            <Radio key={basis} value={basis} label={t(`consent.${basis}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {values.consentBasis !== null && values.consentBasis !== 'agreed' && (
        <DraftText
          draft={draft}
          field="consentNote"
          label={t('consent.note')}
          description={t(`consent.noteHint.${values.consentBasis}`)}
          maxLength={500}
        />
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DraftText
          draft={draft}
          field="callBack"
          missing="callBack"
          label={t('field.callBack')}
          inputMode="tel"
          maxLength={40}
        />
        <DraftText
          draft={draft}
          field="place"
          label={t('field.place')}
          placeholder={t('field.placeHint')}
          maxLength={200}
        />
        <DraftText draft={draft} field="treatingDepartment" label={t('field.treatingDepartment')} maxLength={200} />
        <MomentField
          label={t('field.admittedAt')}
          value={values.admittedAt}
          error={admittedCode && fieldErrorText(e, admittedCode)}
          onChange={(admittedAt) => set({ admittedAt })}
        />
      </SimpleGrid>
    </Stack>
  );
}
