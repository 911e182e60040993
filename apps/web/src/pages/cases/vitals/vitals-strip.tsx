import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { VitalNumber } from '#contract';
import { RelativeTime } from '../../../components/relative-time.js';
import { formatTime } from '../../../format/time.js';
import type { VitalsView } from '../queries.js';
import { News2Panel } from './news2-panel.js';
import { VitalValue } from './vital-value.js';
import classes from './vitals.module.css';

const AFTER_PRESSURE: readonly VitalNumber[] = ['temperature', 'respirations', 'spo2'];
const MORE: readonly VitalNumber[] = ['oxygenFlow', 'glucose', 'weight', 'height'];

/** The newest set at a glance, with its score. */
export function VitalsStrip({ vitals }: { vitals: VitalsView }) {
  const { t } = useTranslation('cases');
  const compared = vitals.news2.status !== 'not-applicable';
  const shown = [...AFTER_PRESSURE, ...MORE.filter((name) => vitals[name] !== null)];
  const value = (name: VitalNumber, withUnit = true) => (
    <VitalValue name={name} value={vitals[name]} compared={compared} withUnit={withUnit} />
  );
  return (
    <div>
      <News2Panel score={vitals.news2} />
      <dl className={classes.strip}>
        <div>
          <dt>{t('vitals.pulse')}</dt>
          <dd>{value('pulse')}</dd>
        </div>
        <div>
          <dt>{t('vitals.pressure')}</dt>
          <dd>
            {value('systolic', false)} / {value('diastolic')}
          </dd>
        </div>
        {shown.map((name) => (
          <div key={name}>
            <dt>{t(`vitals.${name}`)}</dt>
            <dd>{value(name)}</dd>
          </div>
        ))}
        {vitals.onOxygen !== null && (
          <div>
            <dt>{t('vitals.onOxygen')}</dt>
            <dd className={classes.value}>{t(vitals.onOxygen ? 'vitals.oxygen' : 'vitals.air')}</dd>
          </div>
        )}
        {vitals.consciousness !== null && (
          <div>
            <dt>{t('vitals.consciousness')}</dt>
            <dd className={classes.value}>{t(`vitals.avpu.${vitals.consciousness}`)}</dd>
          </div>
        )}
      </dl>
      <Text size="sm" c="dimmed" mt={4}>
        {t('vitals.at', { time: formatTime(vitals.takenAt) })} (<RelativeTime at={vitals.takenAt} />)
      </Text>
    </div>
  );
}
