import { useTranslation } from 'react-i18next';
import { remaining } from '../format/remaining.js';

/** Gives the words for a span: `07:40`, `3 giờ 5 phút`, `2 ngày 4 giờ`, and on which side of the due time it lies. */
export function useRemainingText(): (due: number, now: number) => { text: string; overdue: boolean } {
  const { t } = useTranslation();
  return (due, now) => {
    const span = remaining(due, now);
    switch (span.scale) {
      case 'clock':
        return { text: span.text, overdue: span.overdue };
      case 'hours':
        return { text: t('countdown.hours', { hours: span.hours, minutes: span.minutes }), overdue: span.overdue };
      case 'days':
        return { text: t('countdown.days', { days: span.days, hours: span.hours }), overdue: span.overdue };
    }
  };
}
