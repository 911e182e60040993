import { useTranslation } from 'react-i18next';
import { ageOn, type PartialDate } from '#contract';
import { toLocalDate, type Moment } from './time.js';

/**
 * Gives `formatAge(birthDate, at, estimatedAge?)`: `67 tuổi`, `14 tháng tuổi`, `khoảng 60 tuổi`,
 * or null when nothing is known. `birthDate` may be a year alone.
 */
export function useFormatAge() {
  const { t } = useTranslation();
  return (birthDate: PartialDate | null, at: Moment, estimatedAge: number | null = null): string | null => {
    const age = ageOn(toLocalDate(at), birthDate, estimatedAge);
    if (!age) return null;
    if (age.unit === 'day' && age.value === 0) return t('patient.age.today');
    const said = t(`patient.age.${age.unit}`, { count: age.value });
    // A year of birth is a fact on a card: its age is not hedged. An estimate is.
    return birthDate === null ? t('patient.age.about', { age: said }) : said;
  };
}
