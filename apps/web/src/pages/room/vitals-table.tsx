import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../../api/server-clock.js';
import { formatWhen } from '../../format/time.js';
import { VitalValue } from '../cases/vitals/vital-value.js';
import classes from './case-panel.module.css';
import type { VitalSigns } from './queries.js';

/** As many as fit beside the pictures; the case's page has all. */
const SHOWN = 3;
const NUMBERS = [
  'pulse',
  'systolic',
  'diastolic',
  'respirations',
  'spo2',
  'oxygenFlow',
  'temperature',
  'glucose',
  'weight',
  'height',
] as const;
const NOTHING = '–';

/** The last sets of vital signs side by side, the newest first. */
export function VitalsTable({ vitals }: { vitals: readonly VitalSigns[] }) {
  const { t } = useTranslation('room');
  const { t: cases } = useTranslation('cases');
  const sets = vitals.slice(0, SHOWN);
  if (sets.length === 0) return <Text c="dimmed">{t('case.noVitals')}</Text>;

  const rows: { name: string; unit: string; cells: ReactNode[] }[] = [
    { name: t('case.news2'), unit: '', cells: sets.map(({ news2 }) => news2Text(news2)) },
    ...NUMBERS.filter((name) => sets.some((set) => set[name] !== null)).map((name) => ({
      name: t(`case.vital.${name}`),
      unit: cases(`vitals.unit.${name}`),
      cells: sets.map((set, index) => (
        <VitalValue
          key={set.id}
          name={name}
          value={set[name]}
          compared={set.news2.status !== 'not-applicable'}
          withUnit={false}
          withRange={index === 0}
        />
      )),
    })),
    {
      name: t('case.consciousness'),
      unit: '',
      cells: sets.map(({ consciousness }) => (consciousness ? t(`case.acvpu.${consciousness}`) : NOTHING)),
    },
  ];

  function news2Text({ score, risk }: VitalSigns['news2']): string {
    if (score === null) return NOTHING;
    return risk === null ? String(score) : `${score} (${t(`case.risk.${risk}`)})`;
  }

  return (
    <div className={classes.scroll}>
      <table className={classes.vitals}>
        <thead>
          <tr>
            <td />
            {sets.map(({ id, takenAt }) => (
              <th key={id} scope="col">
                {formatWhen(takenAt, serverNow())}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, unit, cells }) => (
            <tr key={name}>
              <th scope="row">
                {name} <span className={classes.unit}>{unit}</span>
              </th>
              {cells.map((cell, index) => (
                <td key={sets[index]?.id} className={index === 0 ? classes.newest : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
