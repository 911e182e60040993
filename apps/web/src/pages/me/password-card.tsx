import { Button, Paper, Stack, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notify } from '../../components/notify.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../../api/client.js';
import { useFormErrors } from '../../api/form-errors.js';
import { keys } from '../../api/keys.js';
import { useMe } from '../../auth/me-context.js';
import { PasswordInput } from '../../components/password-input.js';
import { ProblemNote } from '../../components/problem-note.js';

const LEAST_LETTERS = 10;

export function PasswordCard() {
  const { t } = useTranslation('me');
  const { login } = useMe();
  const queryClient = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  const form = useForm({
    initialValues: { current: '', next: '', again: '' },
    validate: {
      next: (value) => (value.length < LEAST_LETTERS ? t('password.tooShort') : null),
      again: (value, { next }) => (value === next ? null : t('password.differs')),
    },
  });
  const mark = useFormErrors(form);
  const change = useMutation({
    mutationFn: ({ current, next }: { current: string; next: string }) =>
      take(api.POST('/api/v1/auth/password', { body: { current, next } })),
    onMutate: () => setProblem(null),
    onSuccess: async () => {
      form.reset();
      notify(t('password.done'));
      await queryClient.invalidateQueries({ queryKey: keys.sessions });
    },
    onError: (error) => setProblem(mark(error)),
  });

  return (
    <Paper p="lg" component="section" aria-labelledby="password-title">
      <form onSubmit={form.onSubmit((values) => change.mutate(values))}>
        <Stack>
          <Title order={2} size="h3" id="password-title">
            {t('password.title')}
          </Title>
          <ProblemNote text={problem} />
          {/* Tells password managers whose password this is. */}
          <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
          <PasswordInput
            label={t('password.current')}
            autoComplete="current-password"
            {...form.getInputProps('current')}
          />
          <PasswordInput
            label={t('password.next')}
            description={t('password.rule')}
            autoComplete="new-password"
            {...form.getInputProps('next')}
          />
          <PasswordInput label={t('password.again')} autoComplete="new-password" {...form.getInputProps('again')} />
          <Button type="submit" loading={change.isPending} style={{ alignSelf: 'flex-start' }}>
            {t('password.submit')}
          </Button>
        </Stack>
      </form>
    </Paper>
  );
}
