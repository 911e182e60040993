import { Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PasswordField } from './password-field.js';
import type { PersonFormState } from './use-person-form.js';

/** With what a new person signs in for the first time. */
export function PersonAccount({ form }: { form: PersonFormState }) {
  const { t } = useTranslation('admin');
  return (
    <Stack gap="sm">
      <TextInput
        label={t('form.login')}
        description={t('form.loginHint')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
        withAsterisk={false}
        {...form.getInputProps('login')}
        onChange={(event) => form.setFieldValue('login', event.currentTarget.value.trim().toLowerCase())}
      />
      <PasswordField
        label={t('form.password')}
        value={form.values.password}
        error={form.errors['password']}
        onChange={(password) => form.setFieldValue('password', password)}
      />
    </Stack>
  );
}
