import { useTranslation } from 'react-i18next';
import { formatDateTime, formatWhen } from '../format/time.js';
import { useNow } from '../format/use-now.js';
import classes from './countdown.module.css';
import { useRemainingText } from './use-remaining-text.js';

interface CountdownProps {
  /** When it is due, ISO. */
  to: string;
  /** Shows the clock time beside it; true unless said otherwise. */
  withClock?: boolean;
  /** On a coloured ground: everything takes the ground's text colour. */
  inherit?: boolean;
}

/** What is left, "còn 07:40", beside the clock time, by the server's clock. Overdue grows: "quá hạn 02:10". */
export function Countdown({ to, withClock = true, inherit = false }: CountdownProps) {
  const { t } = useTranslation();
  const now = useNow();
  const { text, overdue } = useRemainingText()(Date.parse(to), now);
  return (
    <span className={classes.countdown} data-overdue={overdue || undefined} data-inherit={inherit || undefined}>
      <span className={classes.left}>{t(overdue ? 'countdown.overdue' : 'countdown.left', { time: text })}</span>
      {withClock && (
        <time className={classes.at} dateTime={to} title={formatDateTime(to)}>
          {formatWhen(to, now)}
        </time>
      )}
    </span>
  );
}
