import { useTranslation } from 'react-i18next';
import type { MonitorSignal } from '../../../room/monitor/monitor-signal.js';
import type { CaseView } from '../../cases/queries.js';
import classes from './monitor-strip.module.css';
import { SaveMonitor } from './save-monitor.js';
import { Sweep } from './sweep.js';
import { useReadings } from './use-readings.js';

const time = (ms: number): string => new Date(ms).toLocaleTimeString('vi-VN', { hour12: false });

interface MonitorStripProps {
  signal: MonitorSignal;
  label: string;
  /** The case into which it may be put from here; null where it may not. */
  keeper: CaseView | null;
}

/** One patient monitor: its curves, its numbers, and how true they are by now. */
export function MonitorStrip({ signal, label, keeper }: MonitorStripProps) {
  const { t } = useTranslation('monitor');
  const { numerics, simulated, staleSince } = useReadings(signal);
  const shown = (value: number | null | undefined, digits = 0): string => value?.toFixed(digits) ?? '--';
  const pressure = `${shown(numerics?.systolicPressure)}/${shown(numerics?.diastolicPressure)}`;
  const rows = [
    { name: 'heartRate', value: shown(numerics?.heartRate), unit: '/min', colour: classes.ecg },
    { name: 'oxygenSaturation', value: shown(numerics?.oxygenSaturation), unit: '%', colour: classes.pleth },
    { name: 'pressure', value: pressure, unit: `mmHg (${shown(numerics?.meanPressure)})`, colour: undefined },
    { name: 'respiratoryRate', value: shown(numerics?.respiratoryRate), unit: '/min', colour: undefined },
    { name: 'bodyTemperature', value: shown(numerics?.bodyTemperature, 1), unit: '°C', colour: undefined },
  ] as const;
  return (
    <section className={classes.strip} aria-label={label} data-stale={staleSince !== null}>
      <div className={classes.head}>
        <strong>{label}</strong>
        {simulated && <strong className={classes.simulated}>{t('simulated')}</strong>}
        <span role="status" className={classes.stale}>
          {staleSince !== null && t('stale', { time: time(staleSince) })}
        </span>
        {keeper && !simulated && staleSince === null && <SaveMonitor kase={keeper} signal={signal} />}
      </div>
      <Sweep signal={signal} label={t('waves')} />
      <dl className={classes.numbers} aria-label={t('numbers')}>
        {rows.map(({ name, value, unit, colour }) => (
          <div key={name} className={colour}>
            <dt>{t(name)}</dt>
            <dd>
              <span className={classes.value}>{value}</span> <small>{unit}</small>
              {name === 'pressure' && numerics?.pressureAt && (
                <small> {t('pressureAt', { time: time(numerics.pressureAt) })}</small>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
