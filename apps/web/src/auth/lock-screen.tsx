import { Anchor, Button, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconLock } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../api/error-text.js';
import { PasswordInput } from '../components/password-input.js';
import { ProblemNote } from '../components/problem-note.js';
import classes from './lock-screen.module.css';
import { useSessionActs } from './use-session-acts.js';

interface LockScreenProps {
  /** Whose session it is. */
  name: string;
}

/**
 * Covers everything until the password is right. A modal `dialog` lies in the browser's top layer and makes the rest
 * inert, modals and menus included, while drafts below stay as they were.
 */
export function LockScreen({ name }: LockScreenProps) {
  const { t } = useTranslation();
  const textOf = useErrorText();
  const acts = useSessionActs();
  const dialog = useRef<HTMLDialogElement>(null);
  const [password, setPassword] = useState('');
  const unlock = useMutation({ mutationFn: acts.unlock, onSettled: () => setPassword('') });
  const signOut = useMutation({ mutationFn: acts.signOut });

  useEffect(() => {
    const screen = dialog.current;
    screen?.showModal();
    return () => screen?.close();
  }, []);

  const problem = unlock.error ?? signOut.error;
  return (
    <dialog
      ref={dialog}
      className={classes.screen}
      aria-labelledby="lock-title"
      onCancel={(event) => event.preventDefault()}
      // Browsers let a second Escape through whatever `cancel` says.
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.preventDefault();
      }}
    >
      <form
        className={classes.card}
        onSubmit={(event) => {
          event.preventDefault();
          unlock.mutate(password);
        }}
      >
        <Stack>
          <ThemeIcon size={48} variant="light" aria-hidden>
            <IconLock size={28} />
          </ThemeIcon>
          <div>
            <Title order={1} id="lock-title">
              {t('lock.title')}
            </Title>
            <Text c="dimmed">{t('lock.text')}</Text>
          </div>
          <Text fw={500}>{t('lock.as', { name })}</Text>
          <ProblemNote text={problem && textOf(problem)} />
          <PasswordInput
            label={t('lock.password')}
            autoComplete="current-password"
            autoFocus
            required
            withAsterisk={false}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" fullWidth loading={unlock.isPending}>
            {t('lock.open')}
          </Button>
          <Anchor component="button" type="button" ta="center" onClick={() => signOut.mutate()}>
            {t('lock.other')}
          </Anchor>
        </Stack>
      </form>
    </dialog>
  );
}
