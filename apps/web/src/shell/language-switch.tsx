import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useChooseLocale } from '../auth/use-choose-locale.js';
import { isLocale, LOCALES } from '../i18n/locale.js';
import { useLocale } from '../i18n/use-locale.js';

/** Vietnamese or English, at once and remembered. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const locale = useLocale();
  const choose = useChooseLocale();
  return (
    <SegmentedControl
      aria-label={t('language.label')}
      size="sm"
      data={LOCALES.map((value) => ({
        value,
        label: <span title={t(`language.${value}`)}>{value.toUpperCase()}</span>,
      }))}
      value={locale}
      onChange={(value) => {
        if (isLocale(value)) choose(value);
      }}
    />
  );
}
