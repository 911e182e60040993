import { useTranslation } from 'react-i18next';
import { isLocale, type Locale } from './locale.js';

/** The language on screen; the component renders again when it changes. */
export function useLocale(): Locale {
  const { i18n } = useTranslation();
  return isLocale(i18n.language) ? i18n.language : 'vi';
}
