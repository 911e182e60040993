import { useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client.js';
import { chooseLocale } from '../i18n/i18n.js';
import type { Locale } from '../i18n/locale.js';
import { sessionQuery } from './session.js';

/** Changes the language here at once, and in the account for its next browser. */
export function useChooseLocale(): (locale: Locale) => void {
  const queryClient = useQueryClient();
  return (locale) => {
    void chooseLocale(locale);
    const me = queryClient.getQueryData(sessionQuery.queryKey);
    // This browser remembers it anyway: a failure is nothing to bother anybody with.
    if (me && !me.locked) api.PATCH('/api/v1/auth/me', { body: { locale } }).catch(() => undefined);
  };
}
