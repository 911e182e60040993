import { Alert, Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconArrowBigUpLine, IconClock } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../api/api-error.js';
import { api, take } from '../../api/client.js';
import { useFormErrors } from '../../api/form-errors.js';
import { serverNow } from '../../api/server-clock.js';
import { forgetRecords } from '../../auth/forget.js';
import { sessionQuery } from '../../auth/session.js';
import { PasswordInput } from '../../components/password-input.js';
import { ProblemNote } from '../../components/problem-note.js';
import { minutesAndSeconds } from '../../format/remaining.js';
import { useNow } from '../../format/use-now.js';
import { useCapsLock } from './use-caps-lock.js';

interface SignInFormProps {
  /** What the fields start with. */
  login: string;
  password: string;
}

export function SignInForm({ login, password }: SignInFormProps) {
  const { t } = useTranslation('signin');
  const queryClient = useQueryClient();
  const capsLock = useCapsLock();
  const passwordField = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [waitUntil, setWaitUntil] = useState(0);

  const form = useForm({
    initialValues: { login, password },
    validate: {
      login: (value) => (value.trim() === '' ? t('loginRequired') : null),
      password: (value) => (value === '' ? t('passwordRequired') : null),
    },
  });
  const mark = useFormErrors(form);

  const signIn = useMutation({
    mutationFn: (values: { login: string; password: string }) =>
      take(api.POST('/api/v1/auth/sign-in', { body: { login: values.login.trim(), password: values.password } })),
    // The page sees that somebody is signed in, and goes where they wanted to go.
    onSuccess: (me) => {
      forgetRecords(queryClient);
      queryClient.setQueryData(sessionQuery.queryKey, me);
    },
    onError: (error) => {
      const wait = isApiError(error) ? error.facts['retryAfterSeconds'] : undefined;
      if (typeof wait === 'number') setWaitUntil(serverNow() + wait * 1000);
      setProblem(typeof wait === 'number' ? null : mark(error));
      form.setFieldValue('password', '');
      passwordField.current?.focus();
    },
  });

  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) => {
        setProblem(null);
        signIn.mutate(values);
      })}
    >
      <Stack>
        <Title order={1} size="h2">
          {t('title')}
        </Title>
        <ProblemNote text={problem} />
        <TextInput
          label={t('login')}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          autoFocus={login === ''}
          {...form.getInputProps('login')}
        />
        <div>
          <PasswordInput
            ref={passwordField}
            label={t('password')}
            name="password"
            autoComplete="current-password"
            autoFocus={login !== ''}
            {...form.getInputProps('password')}
            {...capsLock.handlers}
          />
          <Text size="sm" mt={4} role="status" hidden={!capsLock.on}>
            <IconArrowBigUpLine size={16} aria-hidden style={{ verticalAlign: 'text-bottom', marginInlineEnd: 6 }} />
            {t('capsLock')}
          </Text>
        </div>
        <SubmitButton key={waitUntil} waitUntil={waitUntil} pending={signIn.isPending} />
        <Text size="sm" c="dimmed">
          {t('forgot')}
        </Text>
      </Stack>
    </form>
  );
}

interface SubmitButtonProps {
  /** By the server's clock. */
  waitUntil: number;
  pending: boolean;
}

/** Counts the growing delay down instead of letting people knock on a closed door. */
function SubmitButton({ waitUntil, pending }: SubmitButtonProps) {
  const { t } = useTranslation('signin');
  const seconds = Math.ceil((waitUntil - useNow()) / 1000);
  return (
    <>
      {seconds > 0 && (
        <Alert color="gray" icon={<IconClock />} role="alert">
          <span data-tabular>{t('wait', { time: minutesAndSeconds(seconds) })}</span>
        </Alert>
      )}
      <Button type="submit" fullWidth loading={pending} disabled={seconds > 0}>
        {t('submit')}
      </Button>
    </>
  );
}
