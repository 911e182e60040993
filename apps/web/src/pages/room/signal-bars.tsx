import { useTranslation } from 'react-i18next';
import classes from './signal-bars.module.css';

const BARS = [1, 2, 3] as const;

/** How good a link is, in bars of different height; no colour is needed. */
export function SignalBars({ bars }: { bars: 1 | 2 | 3 }) {
  const { t } = useTranslation('room');
  return (
    <span className={classes.bars} role="img" aria-label={t(`signal.${bars}`)} title={t(`signal.${bars}`)}>
      {BARS.map((bar) => (
        <span key={bar} data-on={bar <= bars || undefined} style={{ height: bar * 4 + 2 }} />
      ))}
    </span>
  );
}
