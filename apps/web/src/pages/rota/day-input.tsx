import { DateInput, type DateInputProps } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import { parseDay } from './typed-time.js';

/** A day, typed as Vietnam writes it or picked from a calendar whose buttons have names. */
export function DayInput(props: DateInputProps) {
  const { t } = useTranslation('rota');
  return (
    <DateInput
      placeholder={t('day.hint')}
      valueFormat="DD/MM/YYYY"
      dateParser={parseDay}
      ariaLabels={{
        monthLevelControl: t('day.chooseMonth'),
        yearLevelControl: t('day.chooseYear'),
        previousMonth: t('day.previousMonth'),
        nextMonth: t('day.nextMonth'),
        previousYear: t('day.previousYear'),
        nextYear: t('day.nextYear'),
        previousDecade: t('day.previousDecade'),
        nextDecade: t('day.nextDecade'),
      }}
      {...props}
    />
  );
}
