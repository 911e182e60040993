import { useTranslation } from 'react-i18next';
import { ageOn, type Age, type PartialDate } from '#contract';
import { toLocalDate, type Moment } from './time.js';

/** The age at a moment, of a birth date that may be a year alone; null when there is nothing to go by. */
export const ageAt = (birthDate: PartialDate | null, at: Moment, estimatedAge: number | null = null): Age | null =>
  ageOn(toLocalDate(at), birthDate, estimatedAge);

/** Gives `formatAge(age)`: `67 tuổi`, `14 tháng tuổi`, `sinh hôm nay`; an estimate is said to be one, `khoảng 60 tuổi`. */
export function useFormatAge(): (age: Pick<Age, 'value' | 'unit'>, estimated?: boolean) => string {
  const { t } = useTranslation();
  return ({ value, unit }, estimated = false) => {
    if (unit === 'day' && value === 0) return t('patient.age.today');
    const age = t(`patient.age.${unit}`, { count: value });
    return estimated ? t('patient.age.about', { age }) : age;
  };
}
