import { useTranslation } from 'react-i18next';
import { formatDate } from '../../format/time.js';
import type { Agreement } from './queries.js';

/** "Số 12/TT, từ 01/01/2026": the number of an agreement and for how long it holds. */
export function useAgreementText(): (agreement: Agreement) => string {
  const { t } = useTranslation('directory');
  return ({ number, from, to }) =>
    to === null
      ? t('valid', { number, from: formatDate(from) })
      : t('validUntil', { number, from: formatDate(from), to: formatDate(to) });
}
