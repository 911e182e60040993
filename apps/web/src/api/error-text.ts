import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { isApiError } from './api-error.js';

/** What an error says to the user, in the user's language. Codes without a text show themselves. */
export function errorText(t: TFunction<'errors'>, error: unknown): string {
  if (!isApiError(error)) return t('unknown');
  return t(error.code, { ...error.facts, defaultValue: t('fallback', { code: error.code }) });
}

/** The same for one field's code. */
export function fieldErrorText(t: TFunction<'errors'>, code: string): string {
  return t(`field.${code}`, { defaultValue: t('field.fallback', { code }) });
}

/** `const textOf = useErrorText(); textOf(error)` */
export function useErrorText(): (error: unknown) => string {
  const { t } = useTranslation('errors');
  return (error) => errorText(t, error);
}
