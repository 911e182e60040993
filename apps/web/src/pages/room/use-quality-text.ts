import type { QualityReading } from '#contract';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';

type Figure = Exclude<keyof QualityReading, 'freezes'>;

/** Says each figure of a reading with its unit, in the order in which they are shown. */
export function useQualityText(): (reading: QualityReading) => { figure: Figure; text: string }[] {
  const { t } = useTranslation('quality');
  const locale = useLocale();
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const number = (value: number): string => numbers.format(value);
  const percent = (share: number): string => percents.format(share);
  const known = (value: number | null, say: (value: number) => string): string =>
    value === null ? t('none') : say(value);
  const rate = (bits: number): string => `${number(Math.round(bits / 1_000))} kbit/s`;
  const ms = (value: number): string => `${number(value)} ms`;
  return (reading) => [
    { figure: 'way', text: reading.way === null ? t('none') : t(`way.${reading.way}`) },
    { figure: 'sendBitrate', text: rate(reading.sendBitrate) },
    { figure: 'receiveBitrate', text: rate(reading.receiveBitrate) },
    { figure: 'sendLoss', text: known(reading.sendLoss, percent) },
    { figure: 'receiveLoss', text: known(reading.receiveLoss, percent) },
    { figure: 'roundTripMs', text: known(reading.roundTripMs, ms) },
    { figure: 'jitterMs', text: known(reading.jitterMs, ms) },
    { figure: 'framesPerSecond', text: known(reading.framesPerSecond, number) },
    { figure: 'frozen', text: t('freezes', { share: percent(reading.frozen), times: reading.freezes }) },
    { figure: 'concealed', text: known(reading.concealed, percent) },
  ];
}
