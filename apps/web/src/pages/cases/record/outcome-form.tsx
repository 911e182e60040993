import { Button, Select, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OUTCOME_KINDS, type OutcomeKind } from '#contract';
import { api, take } from '../../../api/client.js';
import { fieldErrorText } from '../../../api/error-text.js';
import { useFormErrors } from '../../../api/form-errors.js';
import { keys } from '../../../api/keys.js';
import { ProblemNote } from '../../../components/problem-note.js';
import type { CaseView } from '../queries.js';

/** What became of the patient, which whoever asked owes the specialist. */
export function OutcomeForm({ kase }: { kase: CaseView }) {
  const { t } = useTranslation('cases');
  const { t: e } = useTranslation('errors');
  const queryClient = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  const form = useForm<{ kind: OutcomeKind | null; text: string }>({
    initialValues: { kind: null, text: '' },
    validate: {
      kind: (kind) => (kind === null ? fieldErrorText(e, 'required') : null),
      text: (text) => (text.trim() === '' ? fieldErrorText(e, 'required') : null),
    },
  });
  const mark = useFormErrors(form);
  const report = useMutation({
    mutationFn: (body: { kind: OutcomeKind; text: string }) =>
      take(api.POST('/api/v1/cases/{id}/outcome', { params: { path: { id: kase.id } }, body })),
    onMutate: () => setProblem(null),
    onSuccess: (reported) => {
      queryClient.setQueryData(keys.case.one(kase.id), reported);
    },
    onError: (error) => setProblem(mark(error)),
  });
  return (
    <form
      noValidate
      aria-label={t('outcome.title')}
      onSubmit={form.onSubmit(({ kind, text }) => {
        if (kind !== null) report.mutate({ kind, text });
      })}
    >
      <Stack gap="sm">
        <Text size="sm">{t('outcome.why')}</Text>
        <Select
          label={t('outcome.kind')}
          placeholder={t('choose')}
          data={OUTCOME_KINDS.map((value) => ({ value, label: t(`outcome.${value}`) }))}
          value={form.getValues().kind}
          error={form.errors['kind']}
          onChange={(value) => form.setFieldValue('kind', OUTCOME_KINDS.find((it) => it === value) ?? null)}
        />
        <Textarea
          label={t('outcome.text')}
          placeholder={t('outcome.hint')}
          minRows={3}
          maxLength={4000}
          {...form.getInputProps('text')}
        />
        <ProblemNote text={problem} />
        <Button type="submit" loading={report.isPending}>
          {t('outcome.act')}
        </Button>
      </Stack>
    </form>
  );
}
