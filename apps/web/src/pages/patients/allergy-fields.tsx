import { Group, Radio, Stack, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ALLERGY_STATUSES } from '#contract';
import type { PatientValues } from './patient-values.js';

/** Never blank: none known, not asked, or what to. */
export function AllergyFields({ form }: { form: UseFormReturnType<PatientValues> }) {
  const { t } = useTranslation('patients');
  return (
    <Stack gap="xs">
      <Radio.Group label={t('form.allergies')} {...form.getInputProps('allergyStatus')}>
        <Group gap="md" mt={6}>
          {ALLERGY_STATUSES.map((status) => (
            <Radio key={status} value={status} label={t(`form.allergy.${status}`)} />
          ))}
        </Group>
      </Radio.Group>
      {form.getValues().allergyStatus === 'recorded' && (
        <Textarea
          label={t('form.allergyText')}
          placeholder={t('form.allergyHint')}
          maxLength={1000}
          {...form.getInputProps('allergies')}
        />
      )}
    </Stack>
  );
}
