import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../../../api/client.js';
import { useLocale } from '../../../i18n/use-locale.js';

const TYPING_MS = 250;

interface DiagnosisFilterProps {
  code: string | null;
  onCode: (code: string | null) => void;
}

/** A diagnosis of ICD-10, found by its words or the beginning of its code. */
export function DiagnosisFilter({ code, onCode }: DiagnosisFilterProps) {
  const { t } = useTranslation('cases');
  const locale = useLocale();
  const [text, setText] = useState('');
  const [searched] = useDebouncedValue(text.trim(), TYPING_MS);
  const { data = [] } = useQuery({
    queryKey: ['icd10', searched],
    queryFn: ({ signal }) => take(api.POST('/api/v1/icd10/search', { body: { text: searched }, signal })),
    enabled: searched !== '' && searched !== code,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  const found = data.map((it) => ({ value: it.code, label: `${it.code} ${locale === 'en' ? it.nameEn : it.nameVi}` }));
  const options =
    code !== null && !found.some(({ value }) => value === code) ? [...found, { value: code, label: code }] : found;
  return (
    <Select
      label={t('filter.icd10')}
      placeholder={t('field.diagnosisCodeHint')}
      searchable
      clearable
      filter={({ options: all }) => all}
      data={options}
      value={code}
      nothingFoundMessage={searched === '' ? t('field.diagnosisCodeHint') : t('field.diagnosisNone')}
      onSearchChange={setText}
      onChange={onCode}
    />
  );
}
