import { Text, Title, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatWeekday, TIME_ZONE, toLocalDate } from '../../format/time.js';
import { useNow } from '../../format/use-now.js';
import { useLocale } from '../../i18n/use-locale.js';
import classes from './day-list.module.css';
import { DayPiece } from './day-piece.js';
import { seatKey } from './seats.js';
import { trackOf } from './track.js';
import { useSeatName } from './use-seat-name.js';
import type { WeekProps } from './week-grid.js';
import { daySpan, daysOfWeek, isWeekend, type LocalDay } from './week.js';

/** The week a day at a time, for a phone. */
export function DayList({ monday, seats, duties }: WeekProps) {
  const { t } = useTranslation('rota');
  const locale = useLocale();
  const seatName = useSeatName();
  const now = useNow('minute');
  const days = daysOfWeek(monday);
  const today = toLocalDate(now);
  const [day, setDay] = useState<LocalDay>(days.includes(today) ? today : monday);
  return (
    <>
      <div className={classes.days} role="group" aria-label={t('week.day')}>
        {days.map((each) => (
          <UnstyledButton
            key={each}
            className={classes.day}
            aria-pressed={each === day}
            aria-current={each === today ? 'date' : undefined}
            data-weekend={isWeekend(each) || undefined}
            onClick={() => setDay(each)}
          >
            <span>{shortWeekday(each, locale)}</span>
            <strong data-tabular>{formatDate(`${each}T12:00:00Z`).slice(0, 2)}</strong>
            <VisuallyHidden>{formatWeekday(`${each}T12:00:00Z`, locale)}</VisuallyHidden>
          </UnstyledButton>
        ))}
      </div>
      <Title order={3} size="h4" my="sm">
        {formatWeekday(`${day}T12:00:00Z`, locale)}
        {day === today && (
          <Text component="span" c="dimmed">
            {' '}
            · {t('week.today')}
          </Text>
        )}
      </Title>
      {seats.map((seat) => (
        <div key={seatKey(seat)} className={classes.seat}>
          <Text size="sm" c="dimmed">
            {seatName(seat)}
          </Text>
          <ul className={classes.pieces} aria-label={seatName(seat)}>
            {trackOf(seat, duties, daySpan(day)).map((piece) => (
              <DayPiece key={piece.from} seat={seat} piece={piece} />
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

const shortWeekday = (day: LocalDay, locale: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone: TIME_ZONE, weekday: 'narrow' }).format(new Date(`${day}T12:00:00Z`));
