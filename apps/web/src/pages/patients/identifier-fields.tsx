import { ActionIcon, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconAlertTriangle, IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IDENTIFIER_SYSTEMS } from '#contract';
import { identifierWarnings, type PatientValues } from './patient-values.js';

/** Numbers by which the patient is known: any of them, or none. */
export function IdentifierFields({ form }: { form: UseFormReturnType<PatientValues> }) {
  const { t } = useTranslation('patients');
  const { t: common } = useTranslation();
  const systems = IDENTIFIER_SYSTEMS.map((value) => ({ value, label: common(`patient.identifier.${value}`) }));
  const { identifiers } = form.getValues();
  return (
    <Stack gap="xs" role="group" aria-label={t('form.identifiers')}>
      <Text fw={500}>{t('form.identifiers')}</Text>
      {identifiers.map(({ system }, index) => (
        <div key={index}>
          <Group gap="xs" align="flex-start">
            <Select
              w={{ base: '100%', xs: 200 }}
              data={systems}
              aria-label={t('form.identifierKind')}
              {...form.getInputProps(`identifiers.${index}.system`)}
            />
            <TextInput
              style={{ flex: '1 1 90px' }}
              aria-label={common(`patient.identifier.${system}`)}
              placeholder={t('form.identifierValue')}
              autoComplete="off"
              data-tabular
              {...form.getInputProps(`identifiers.${index}.value`)}
            />
            {(system === 'passport' || system === 'hospital-number') && (
              <TextInput
                style={{ flex: '0 1 132px' }}
                aria-label={t(`form.issuer.${system}`)}
                placeholder={t(`form.issuer.${system}`)}
                {...form.getInputProps(`identifiers.${index}.issuer`)}
              />
            )}
            <ActionIcon
              variant="subtle"
              color="gray"
              size={42}
              aria-label={t('form.identifierRemove')}
              onClick={() => form.removeListItem('identifiers', index)}
            >
              <IconX size={18} aria-hidden />
            </ActionIcon>
          </Group>
          {identifierWarnings(form.getValues(), index).map((warning) => (
            <Group key={warning} gap={6} mt={4} wrap="nowrap" role="status">
              <IconAlertTriangle size={16} style={{ flex: 'none' }} aria-hidden />
              <Text size="sm">{t(`warning.${warning}`)}</Text>
            </Group>
          ))}
        </div>
      ))}
      <Button
        variant="subtle"
        size="sm"
        leftSection={<IconPlus size={16} aria-hidden />}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => form.insertListItem('identifiers', { system: 'insurance', value: '', issuer: '' })}
      >
        {t('form.identifierAdd')}
      </Button>
    </Stack>
  );
}
