import { Button, CopyButton, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GUEST_MINUTES } from '#contract';
import { useFormErrors } from '../../../api/form-errors.js';
import { ProblemNote } from '../../../components/problem-note.js';
import { useGuestActs, type Invitation } from './guest-queries.js';
import classes from './guests.module.css';

const HOURS = [1, 2, 4, 8, 24];
const EMPTY = { name: '', organisation: '', role: '', minutes: String(GUEST_MINUTES.usual) };

/** The token stands behind the `#`: no server, proxy or log ever sees it. */
const linkOf = (token: string): string => `${window.location.origin}/guest#${token}`;

/** Writes somebody from outside down, and shows their link this once. */
export function InviteGuest({ consultId }: { consultId: string }) {
  const { t } = useTranslation('guest');
  const { invite } = useGuestActs(consultId);
  const [problem, setProblem] = useState<string | null>(null);
  const form = useForm({ initialValues: EMPTY });
  const mark = useFormErrors(form);
  const made = useMutation({
    mutationFn: (invitation: Invitation) => invite(invitation),
    onSuccess: () => setProblem(null),
    onError: (error) => setProblem(mark(error)),
  });
  if (made.data) {
    return (
      <MadeLink
        name={made.variables.name}
        link={linkOf(made.data.token)}
        onAnother={() => {
          form.reset();
          made.reset();
        }}
      />
    );
  }
  return (
    <form onSubmit={form.onSubmit(({ minutes, ...who }) => made.mutate({ ...who, minutes: Number(minutes) }))}>
      <Stack>
        <Title order={3}>{t('form.title')}</Title>
        <TextInput
          label={t('form.name')}
          required
          withAsterisk={false}
          maxLength={120}
          {...form.getInputProps('name')}
        />
        <TextInput
          label={t('form.organisation')}
          required
          withAsterisk={false}
          maxLength={160}
          {...form.getInputProps('organisation')}
        />
        <TextInput
          label={t('form.role')}
          placeholder={t('form.rolePlaceholder')}
          required
          withAsterisk={false}
          maxLength={120}
          {...form.getInputProps('role')}
        />
        <Select
          label={t('form.minutes')}
          data={[
            { value: '30', label: t('form.halfHour') },
            ...HOURS.map((count) => ({ value: String(count * 60), label: t('form.hours', { count }) })),
          ]}
          allowDeselect={false}
          {...form.getInputProps('minutes')}
        />
        <ProblemNote text={problem} />
        <Group justify="flex-end">
          <Button type="submit" loading={made.isPending}>
            {t('form.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function MadeLink({ name, link, onAnother }: { name: string; link: string; onAnother: () => void }) {
  const { t } = useTranslation('guest');
  return (
    <Stack gap="sm">
      <Group align="end" gap="sm">
        <TextInput
          className={classes.link}
          label={t('form.link', { name })}
          value={link}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton value={link}>
          {({ copied, copy }) => <Button onClick={copy}>{t(copied ? 'act.copied' : 'act.copy')}</Button>}
        </CopyButton>
      </Group>
      <Text size="sm">{t('list.copyHint')}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onAnother}>
          {t('act.another')}
        </Button>
      </Group>
    </Stack>
  );
}
