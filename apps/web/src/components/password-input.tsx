import { PasswordInput as MantinePasswordInput, type PasswordInputProps } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';

interface Props extends PasswordInputProps {
  ref?: Ref<HTMLInputElement>;
}

/** Mantine's PasswordInput whose eye is named in the user's language. Use it instead of that one. */
export function PasswordInput(props: Props) {
  const { t } = useTranslation();
  return <MantinePasswordInput visibilityToggleButtonProps={{ 'aria-label': t('act.showPassword') }} {...props} />;
}
