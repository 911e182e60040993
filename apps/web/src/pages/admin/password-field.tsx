import { Button, Group, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { browserChance, makePassword } from './make-password.js';

interface PasswordFieldProps {
  label: string;
  value: string;
  error?: ReactNode;
  onChange: (password: string) => void;
}

/** A password that somebody else is to get: it is read here, so it is shown. */
export function PasswordField({ label, value, error, onChange }: PasswordFieldProps) {
  const { t } = useTranslation('admin');
  return (
    <Group align="start" gap="sm">
      <TextInput
        label={label}
        description={t('form.passwordHint')}
        autoComplete="off"
        spellCheck={false}
        required
        withAsterisk={false}
        style={{ flex: '1 1 240px' }}
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Button variant="default" mt={{ base: 0, sm: 46 }} onClick={() => onChange(makePassword(browserChance))}>
        {t('form.generate')}
      </Button>
    </Group>
  );
}
