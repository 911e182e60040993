import { Group, Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { mayBePregnant, PREGNANCY, yearsOf } from '#contract';
import type { CaseView } from '../queries.js';
import { DraftText } from './draft-text.js';
import { fieldId } from './draft-values.js';
import type { Draft } from './use-draft.js';

/** B: history, drugs, what the patient is like when well, and pregnancy where it may be. */
export function BackgroundSection({ kase, draft }: { kase: CaseView; draft: Draft }) {
  const { t } = useTranslation('cases');
  const { sex, age } = kase.patient;
  return (
    <Stack>
      <DraftText
        draft={draft}
        field="background"
        missing="background"
        label={t('field.background')}
        placeholder={t('field.backgroundHint')}
        long
        maxLength={4000}
      />
      <DraftText draft={draft} field="medication" label={t('field.medication')} long maxLength={4000} />
      <DraftText draft={draft} field="baseline" label={t('field.baseline')} maxLength={4000} />
      {mayBePregnant({ sex, ageYears: age && yearsOf(age) }) && (
        <Radio.Group
          id={fieldId('pregnancy')}
          label={t('field.pregnancy')}
          value={draft.values.pregnancy}
          onChange={(value) => draft.set({ pregnancy: PREGNANCY.find((it) => it === value) ?? null })}
        >
          <Group gap="md" mt={8}>
            {PREGNANCY.map((value) => (
              <Radio key={value} value={value} label={t(`pregnancy.${value}`)} />
            ))}
          </Group>
        </Radio.Group>
      )}
    </Stack>
  );
}
