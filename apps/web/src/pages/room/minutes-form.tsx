import {
  Alert,
  Button,
  Checkbox,
  Group,
  Paper,
  Select,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { useForm } from '@mantine/form';
import { notify } from '../../components/notify.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CONSULT_FORMS, CONSULT_KINDS } from '#contract';
import { isApiError } from '../../api/api-error.js';
import { api, take } from '../../api/client.js';
import { fieldErrorText, useErrorText } from '../../api/error-text.js';
import { ProblemNote } from '../../components/problem-note.js';
import { Section } from '../../components/section.js';
import { DiagnosisCodes } from './diagnosis-codes.js';
import { formOf, textOf, type MinutesFormValues } from './minutes-form-values.js';
import { MinutesInvitees } from './minutes-invitees.js';
import { minutesQuery, type Minutes } from './queries.js';

interface MinutesFormProps {
  minutes: Minutes;
  onClose: () => void;
}

const CONTENT = [
  'historySummary',
  'admissionState',
  'referringDiagnosis',
  'admissionDiagnosis',
  'treatingDiagnosis',
  'course',
  'results',
] as const;
const OUTCOME = ['discussion', 'diagnosis', 'cause', 'prognosis', 'treatment', 'care'] as const;
const DATE_FORMAT = 'DD/MM/YYYY HH:mm';

/** Puts the minutes right. It makes a new version, and whoever signed before signs again. */
export function MinutesForm({ minutes, onClose }: MinutesFormProps) {
  const { t } = useTranslation('room');
  const { t: common } = useTranslation();
  const { t: e } = useTranslation('errors');
  const textOfError = useErrorText();
  const queryClient = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  const form = useForm<MinutesFormValues>({ initialValues: formOf(minutes.content.text) });
  const { queryKey } = minutesQuery(minutes.consultId);

  const save = useMutation({
    mutationFn: (values: MinutesFormValues) =>
      take(
        api.PUT('/api/v1/consults/{id}/minutes', {
          params: { path: { id: minutes.consultId } },
          body: { baseVersion: minutes.version, text: textOf(values) },
        }),
      ),
    onMutate: () => setProblem(null),
    onSuccess: (written) => {
      queryClient.setQueryData(queryKey, written);
      notify(t('minutes.saved', { version: written.version }));
      onClose();
    },
    onError: (error) => {
      if (isApiError(error)) {
        form.setErrors(
          Object.fromEntries(
            Object.entries(error.fields).map(([path, code]) => [path.replace(/^text\./, ''), fieldErrorText(e, code)]),
          ),
        );
      }
      setProblem(textOfError(error));
    },
  });

  const signed = minutes.signatures.some(({ voidedAt }) => voidedAt === null);
  const { outcome } = form.values;
  return (
    <form onSubmit={form.onSubmit((values) => save.mutate(values))}>
      <Stack>
        <Alert color="gray" title={t('edit.title', { version: minutes.version + 1 })}>
          {t(signed ? 'edit.voids' : 'edit.text')}
        </Alert>
        <Paper p="lg">
          <Stack>
            <TextInput label={t('doc.field.place')} {...form.getInputProps('place')} />
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <Select
                label={t('doc.field.form')}
                data={CONSULT_FORMS.map((value) => ({ value, label: t(`doc.form.${value}`) }))}
                {...form.getInputProps('form')}
              />
              <Select
                label={t('doc.field.kind')}
                data={CONSULT_KINDS.map((value) => ({ value, label: t(`doc.kinds.${value}`) }))}
                {...form.getInputProps('kind')}
              />
            </SimpleGrid>
            <Textarea label={t('doc.field.reason')} {...form.getInputProps('reason')} />
            <TextInput label={t('doc.field.treatingDepartment')} {...form.getInputProps('treatingDepartment')} />
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <DateTimePicker
                label={t('doc.field.treatedFrom')}
                valueFormat={DATE_FORMAT}
                placeholder={t('edit.moment')}
                clearable
                {...form.getInputProps('treatedFrom')}
              />
              <DateTimePicker
                label={t('doc.field.treatedTo')}
                valueFormat={DATE_FORMAT}
                placeholder={t('edit.moment')}
                clearable
                {...form.getInputProps('treatedTo')}
              />
            </SimpleGrid>
          </Stack>
        </Paper>
        <Section title={t('doc.invitees')} defaultExpanded={form.values.invitees.length > 0}>
          <MinutesInvitees form={form} />
        </Section>
        <Section title={t('doc.content')}>
          <Stack>
            {CONTENT.map((field) => (
              <Textarea key={field} label={t(`doc.field.${field}`)} maxRows={14} {...form.getInputProps(field)} />
            ))}
          </Stack>
        </Section>
        <Section title={t('doc.outcome')}>
          {minutes.can.editOutcome ? (
            <Stack>
              {minutes.content.facts.questions.map(({ id, number, text }) => {
                const index = outcome.answers.findIndex((answer) => answer.number === number);
                return (
                  <Textarea
                    key={id}
                    label={t('opinion.question', { number, text })}
                    maxRows={12}
                    {...form.getInputProps(`outcome.answers.${index}.text`)}
                    error={form.errors[`outcome.answers.${number}`]}
                  />
                );
              })}
              <Textarea label={t('opinion.conclusion')} maxRows={14} {...form.getInputProps('outcome.conclusion')} />
              <DiagnosisCodes
                mainCode={outcome.mainCode}
                secondaryCodes={outcome.secondaryCodes}
                names={namesIn(minutes)}
                error={textOrNone(form.errors['outcome.secondaryCodes'])}
                onChange={(codes) => form.setFieldValue('outcome', { ...outcome, ...codes })}
              />
              {OUTCOME.map((field) => (
                <Textarea
                  key={field}
                  label={t(`opinion.${field}`)}
                  maxRows={12}
                  {...form.getInputProps(`outcome.${field}`)}
                />
              ))}
            </Stack>
          ) : (
            <Text c="dimmed">{t('edit.outcomeIsTheChairs')}</Text>
          )}
        </Section>
        <Paper p="lg">
          <Stack>
            <Checkbox label={t('edit.aiUsed')} {...form.getInputProps('ai.used', { type: 'checkbox' })} />
            {form.values.ai.used && <Textarea label={t('edit.aiDecision')} {...form.getInputProps('ai.decision')} />}
          </Stack>
        </Paper>
        <ProblemNote text={problem} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common('act.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('edit.save', { version: minutes.version + 1 })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const textOrNone = (error: unknown): string | undefined => (typeof error === 'string' ? error : undefined);

function namesIn({ content }: Minutes): Record<string, string> {
  const { mainDiagnosis, secondaryDiagnoses } = content.text.outcome;
  const all = [mainDiagnosis, ...secondaryDiagnoses].filter((each) => each !== null);
  return Object.fromEntries(all.map(({ code, name }) => [code, name]));
}
