import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../api/api-error.js';
import { fieldErrorText, useErrorText } from '../api/error-text.js';
import { Dialog } from './dialog.js';
import { PasswordInput } from './password-input.js';
import { ProblemNote } from './problem-note.js';

interface ConfirmActProps {
  opened: boolean;
  onClose: () => void;
  /** The act as a question: "Ký biên bản này?" */
  title: string;
  /** What will happen, in words, before it does. */
  children: ReactNode;
  /** The verb on the button: "Ký biên bản", never "OK". */
  act: string;
  /** Asks for the password again, for a legal act. */
  withPassword?: boolean;
  /** Does it. The window closes when this succeeds, and shows the error when it does not. */
  onConfirm: (password: string) => Promise<unknown>;
}

/** Says what a legal or destructive act will do, and does it only then. */
export function ConfirmAct({
  opened,
  onClose,
  title,
  children,
  act,
  withPassword = false,
  onConfirm,
}: ConfirmActProps) {
  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      <ConfirmForm act={act} withPassword={withPassword} onConfirm={onConfirm} onClose={onClose}>
        {children}
      </ConfirmForm>
    </Dialog>
  );
}

type ConfirmFormProps = Omit<Required<ConfirmActProps>, 'opened' | 'title'>;

/** Lives only while the window is open, so that a password never outlasts it. */
function ConfirmForm({ act, withPassword, onConfirm, onClose, children }: ConfirmFormProps) {
  const { t } = useTranslation();
  const { t: e } = useTranslation('errors');
  const textOf = useErrorText();
  const [password, setPassword] = useState('');
  const confirm = useMutation({ mutationFn: () => onConfirm(password), onSuccess: onClose });

  const passwordCode = isApiError(confirm.error) ? confirm.error.fields['password'] : undefined;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate();
      }}
    >
      <Stack>
        <Text component="div">{children}</Text>
        {withPassword && (
          <PasswordInput
            label={t('confirm.password')}
            description={t('confirm.passwordWhy')}
            autoComplete="current-password"
            required
            withAsterisk={false}
            data-autofocus
            value={password}
            error={passwordCode && fieldErrorText(e, passwordCode)}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        )}
        <ProblemNote text={confirm.error && !passwordCode ? textOf(confirm.error) : null} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('act.cancel')}
          </Button>
          <Button type="submit" loading={confirm.isPending}>
            {act}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
