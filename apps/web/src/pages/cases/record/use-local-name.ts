import { useLocale } from '../../../i18n/use-locale.js';

/** Picks the name in the language of the page; Vietnamese where there is no other. */
export function useLocalName(): (it: { nameVi: string | null; nameEn: string | null }) => string {
  const locale = useLocale();
  return ({ nameVi, nameEn }) => (locale === 'en' ? nameEn : null) ?? nameVi ?? '';
}
