import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { VitalNumber } from '#contract';
import { useLocale } from '../../../i18n/use-locale.js';
import { deviationOf } from './deviation.js';
import classes from './vitals.module.css';

interface VitalValueProps {
  name: VitalNumber;
  value: number | null;
  /** Held against the range of an adult. */
  compared: boolean;
  withUnit?: boolean;
  withRange?: boolean;
}

/** A value; outside of its range with an arrow and, where there is room, the range. */
export function VitalValue({ name, value, compared, withUnit = true, withRange = true }: VitalValueProps) {
  const { t } = useTranslation('cases');
  const locale = useLocale();
  const written = (number: number): string => number.toLocaleString(locale, { useGrouping: false });
  if (value === null) return <span className={classes.unknown}>–</span>;
  const deviation = compared ? deviationOf(name, value) : null;
  const Arrow = deviation?.side === 'low' ? IconArrowDown : IconArrowUp;
  return (
    <span className={classes.value} data-deviates={deviation?.side}>
      {written(value)}
      {withUnit && <span className={classes.unit}> {t(`vitals.unit.${name}`)}</span>}
      {deviation && (
        <>
          <Arrow size={16} stroke={3} aria-label={t(`vitals.${deviation.side}`)} />
          {withRange && (
            <span className={classes.range}>
              ({written(deviation.range[0])}–{written(deviation.range[1])})
            </span>
          )}
        </>
      )}
    </span>
  );
}
