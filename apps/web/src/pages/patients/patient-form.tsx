import { Button, Group, Radio, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../api/api-error.js';
import { fieldErrorText } from '../../api/error-text.js';
import { useFormErrors } from '../../api/form-errors.js';
import { serverNow } from '../../api/server-clock.js';
import { ProblemNote } from '../../components/problem-note.js';
import { AllergyFields } from './allergy-fields.js';
import { CommuneField } from './commune-field.js';
import { IdentifierFields } from './identifier-fields.js';
import { patientInput, patientProblems, type PatientValues } from './patient-values.js';

export type PatientInput = ReturnType<typeof patientInput>;

interface PatientFormProps {
  initial: PatientValues;
  communeName?: string | null;
  act: string;
  onSubmit: (input: PatientInput) => Promise<unknown>;
  onCancel?: () => void;
  /** A patient with one of the numbers is there already: use that one. */
  onKnown?: (patientId: string) => void;
}

const NAMINGS = ['named', 'unknown', 'newborn'] as const;
const SEXES = [1, 2, 3] as const;

/** Everything that is filled in about a patient; most of it may stay empty. */
export function PatientForm({ initial, communeName = null, act, onSubmit, onCancel, onKnown }: PatientFormProps) {
  const { t } = useTranslation('patients');
  const { t: common } = useTranslation();
  const { t: e } = useTranslation('errors');
  const [problem, setProblem] = useState<string | null>(null);
  const [knownId, setKnownId] = useState<string | null>(null);
  const form = useForm<PatientValues>({ initialValues: initial });
  const mark = useFormErrors(form);
  const save = useMutation({
    mutationFn: onSubmit,
    onMutate: () => {
      setProblem(null);
      setKnownId(null);
    },
    onError: (error) => {
      setProblem(mark(error));
      const twin = isApiError(error, 'patient.known-already') ? error.facts['patientId'] : null;
      setKnownId(typeof twin === 'string' ? twin : null);
    },
  });

  const submit = (values: PatientValues): void => {
    const problems = patientProblems(values, new Date(serverNow()));
    form.setErrors(Object.fromEntries(Object.entries(problems).map(([path, code]) => [path, fieldErrorText(e, code)])));
    const { sex, allergyStatus } = values;
    if (sex === null || allergyStatus === null || Object.keys(problems).length > 0) return;
    save.mutate(patientInput(values, { sex, allergyStatus }));
  };

  const values = form.getValues();
  return (
    <form noValidate onSubmit={form.onSubmit(submit)} aria-label={t('form.label')}>
      <Stack>
        <Radio.Group aria-label={t('form.naming')} {...form.getInputProps('naming')}>
          <Group gap="md">
            {NAMINGS.map((naming) => (
              <Radio key={naming} value={naming} label={t(`form.namings.${naming}`)} />
            ))}
          </Group>
        </Radio.Group>
        {values.naming === 'named' && (
          <TextInput
            label={t('form.name')}
            maxLength={120}
            autoComplete="off"
            data-autofocus
            {...form.getInputProps('name')}
          />
        )}
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label={t('form.birthDate')}
            placeholder={t('form.birthHint')}
            maxLength={10}
            autoComplete="off"
            data-tabular
            {...form.getInputProps('birthDate')}
          />
          <TextInput
            label={t('form.estimatedAge')}
            placeholder={t('form.estimatedAgeHint')}
            inputMode="numeric"
            maxLength={3}
            disabled={values.birthDate.trim() !== ''}
            {...form.getInputProps('estimatedAge')}
          />
        </SimpleGrid>
        <Radio.Group
          label={t('form.sex')}
          error={form.errors['sex']}
          value={values.sex === null ? null : String(values.sex)}
          onChange={(value) => form.setFieldValue('sex', SEXES.find((sex) => String(sex) === value) ?? null)}
        >
          <Group gap="md" mt={6}>
            {SEXES.map((sex) => (
              <Radio key={sex} value={String(sex)} label={common(`patient.sex.${sex}`)} />
            ))}
          </Group>
        </Radio.Group>
        <AllergyFields form={form} />
        <IdentifierFields form={form} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput label={t('form.phone')} inputMode="tel" maxLength={20} {...form.getInputProps('phone')} />
          <CommuneField
            value={values.communeCode}
            initialName={communeName}
            error={form.errors['communeCode']}
            onChange={(code) => form.setFieldValue('communeCode', code)}
          />
        </SimpleGrid>
        <TextInput label={t('form.address')} maxLength={200} {...form.getInputProps('address')} />
        <ProblemNote text={problem} />
        <Group justify="flex-end" gap="xs">
          {onKnown && knownId !== null && (
            <Button variant="default" onClick={() => onKnown(knownId)}>
              {t('form.useKnown')}
            </Button>
          )}
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {common('act.cancel')}
            </Button>
          )}
          <Button type="submit" loading={save.isPending}>
            {act}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
