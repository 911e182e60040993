import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { chooseLocale } from '../i18n/i18n.js';
import { isLocale } from '../i18n/locale.js';
import { useLocale } from '../i18n/use-locale.js';

/** Vietnamese or English, at once and remembered on this browser. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <SegmentedControl
      aria-label={t('language.label')}
      size="sm"
      data={[
        { value: 'vi', label: <abbr title={t('language.vi')}>VI</abbr> },
        { value: 'en', label: <abbr title={t('language.en')}>EN</abbr> },
      ]}
      value={locale}
      onChange={(value) => {
        if (isLocale(value)) void chooseLocale(value);
      }}
    />
  );
}
