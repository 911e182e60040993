import { useQuery } from '@tanstack/react-query';
import { useLocale } from '../../i18n/use-locale.js';
import { specialtiesQuery } from './queries.js';

/** Names a specialty by its code in the language of the page; the code itself until the list is there. */
export function useSpecialtyName(): (code: string) => string {
  const locale = useLocale();
  const { data } = useQuery(specialtiesQuery);
  return (code) => {
    const specialty = data?.find((each) => each.code === code);
    if (!specialty) return code;
    return locale === 'en' ? specialty.nameEn : specialty.nameVi;
  };
}
