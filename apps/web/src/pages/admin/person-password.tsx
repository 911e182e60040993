import { Button, Group, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../../api/client.js';
import { useFormErrors } from '../../api/form-errors.js';
import { ProblemNote } from '../../components/problem-note.js';
import { PasswordField } from './password-field.js';
import type { HandedPassword } from './password-once.js';
import { LEAST_PASSWORD } from './use-person-form.js';
import type { Person } from './queries.js';

interface PersonPasswordProps {
  person: Person;
  onClose: () => void;
  onSet: (handed: HandedPassword) => void;
}

/** For somebody who forgot theirs. */
export function PersonPassword({ person, onClose, onSet }: PersonPasswordProps) {
  const { t } = useTranslation('admin');
  const { t: common } = useTranslation();
  const [problem, setProblem] = useState<string | null>(null);
  const form = useForm({
    initialValues: { password: '' },
    validate: { password: (value) => (value.length < LEAST_PASSWORD ? t('form.tooShort') : null) },
  });
  const mark = useFormErrors(form);
  const save = useMutation({
    mutationFn: ({ password }: { password: string }) =>
      take(api.PUT('/api/v1/people/{id}/password', { params: { path: { id: person.id } }, body: { password } })),
    onMutate: () => setProblem(null),
    onSuccess: (_, { password }) => onSet({ name: person.name, login: person.login ?? '', password }),
    onError: (error) => setProblem(mark(error)),
  });
  return (
    <form onSubmit={form.onSubmit((values) => save.mutate(values))} noValidate>
      <Stack>
        <Text>{t('password.text')}</Text>
        <PasswordField
          label={t('form.passwordNew')}
          value={form.values.password}
          error={form.errors['password']}
          onChange={(password) => form.setFieldValue('password', password)}
        />
        <ProblemNote text={problem} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common('act.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('password.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
