import { useLocale } from '../../i18n/use-locale.js';

/** A facility's full name in the language of the page. */
export function useFacilityName(): (facility: { name: string; nameEn: string }) => string {
  const locale = useLocale();
  return ({ name, nameEn }) => (locale === 'en' ? nameEn : name);
}
