import { useForm, type UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { momentOf, valuesOf, type DutyValues } from './duty-values.js';
import type { Plan } from './plan-context.js';
import { parseClock } from './typed-time.js';

export type DutyForm = UseFormReturnType<DutyValues>;

/** The form's state, and what must be right before it is sent. */
export function useDutyForm(plan: Plan, now: number): DutyForm {
  const { t } = useTranslation('rota');
  const day = (value: string | null) => (value === null ? t('form.badDay') : null);
  const clock = (value: string) => (parseClock(value) === null ? t('form.badClock') : null);
  return useForm<DutyValues>({
    initialValues: valuesOf(plan, now),
    validate: {
      what: (value) => (value === null ? t('form.chooseWhat') : null),
      practitionerId: (value) => (value === null ? t('form.chooseDoctor') : null),
      fromDay: day,
      fromClock: clock,
      toClock: clock,
      toDay: (value, { fromDay, fromClock, toClock }) => {
        const [from, to] = [momentOf(fromDay, fromClock), momentOf(value, toClock)];
        return day(value) ?? (from !== null && to !== null && to <= from ? t('form.notAfter') : null);
      },
    },
  });
}
