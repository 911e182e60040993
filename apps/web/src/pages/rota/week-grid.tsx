import { useTranslation } from 'react-i18next';
import { formatWeekday, toLocalDate } from '../../format/time.js';
import { useNow } from '../../format/use-now.js';
import { useLocale } from '../../i18n/use-locale.js';
import type { DutyView } from './queries.js';
import { seatKey, type Seat } from './seats.js';
import { SeatRow } from './seat-row.js';
import classes from './week-grid.module.css';
import { daysOfWeek, isWeekend, weekSpan, type LocalDay } from './week.js';

export interface WeekProps {
  monday: LocalDay;
  seats: Seat[];
  duties: DutyView[];
}

/** Seven days side by side, a row for each seat; duties lie where their hours are, and so do the holes. */
export function WeekGrid({ monday, seats, duties }: WeekProps) {
  const { t } = useTranslation('rota');
  const locale = useLocale();
  const now = useNow('minute');
  const span = weekSpan(monday);
  const today = toLocalDate(now);
  const passed = (now - span.from) / (span.to - span.from);
  const current = passed >= 0 && passed < 1;
  return (
    <div className={classes.grid} style={{ '--now': `${passed * 100}%` }} data-current={current || undefined}>
      <div className={classes.head}>
        <div className={classes.corner}>{t('week.seats')}</div>
        <div className={classes.days}>
          {daysOfWeek(monday).map((day) => (
            <div
              key={day}
              className={classes.day}
              data-weekend={isWeekend(day) || undefined}
              aria-current={day === today ? 'date' : undefined}
            >
              {formatWeekday(`${day}T12:00:00Z`, locale)}
              {day === today && <div className={classes.today}>{t('week.today')}</div>}
            </div>
          ))}
        </div>
      </div>
      {seats.map((seat, index) => (
        <SeatRow
          key={seatKey(seat)}
          seat={seat}
          duties={duties}
          span={span}
          first={seats[index - 1]?.specialtyCode !== seat.specialtyCode || index === 0}
        />
      ))}
    </div>
  );
}
