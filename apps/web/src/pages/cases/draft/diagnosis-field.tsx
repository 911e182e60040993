import { Select, SimpleGrid, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../../../api/client.js';
import { useLocale } from '../../../i18n/use-locale.js';
import type { CaseView } from '../queries.js';
import { DraftText } from './draft-text.js';
import { fieldId } from './draft-values.js';
import type { Draft } from './use-draft.js';

const TYPING_MS = 250;

/** The working diagnosis, in words, by its ICD-10 code, or both. */
export function DiagnosisField({ kase, draft }: { kase: CaseView; draft: Draft }) {
  const { t } = useTranslation('cases');
  const locale = useLocale();
  const nameOf = (it: { nameVi: string | null; nameEn: string | null }): string =>
    (locale === 'en' ? it.nameEn : it.nameVi) ?? it.nameVi ?? '';
  const { diagnosis } = kase;
  const [chosen, setChosen] = useState(
    diagnosis?.code ? { value: diagnosis.code, label: `${diagnosis.code} ${nameOf(diagnosis)}` } : null,
  );
  const [text, setText] = useState('');
  const [searched] = useDebouncedValue(text.trim(), TYPING_MS);
  const isSearch = searched !== '' && searched !== chosen?.label;
  const { data } = useQuery({
    queryKey: ['icd10', searched],
    queryFn: ({ signal }) => take(api.POST('/api/v1/icd10/search', { body: { text: searched }, signal })),
    enabled: isSearch,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  const found = (isSearch ? (data ?? []) : []).map((it) => ({ value: it.code, label: `${it.code} ${nameOf(it)}` }));
  const options = chosen && !found.some(({ value }) => value === chosen.value) ? [...found, chosen] : found;
  const unofficial = data?.some(({ official }) => !official) ?? false;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <DraftText
        draft={draft}
        field="diagnosisText"
        missing="diagnosis"
        label={t('field.diagnosisText')}
        placeholder={t('field.diagnosisHint')}
        maxLength={500}
      />
      <div>
        <Select
          id={`${fieldId('diagnosis')}-code`}
          label={t('field.diagnosisCode')}
          placeholder={t('field.diagnosisCodeHint')}
          searchable
          clearable
          filter={({ options: all }) => all}
          data={options}
          value={draft.values.diagnosisCode}
          nothingFoundMessage={isSearch ? t('field.diagnosisNone') : t('field.diagnosisCodeHint')}
          onSearchChange={setText}
          onChange={(code) => {
            setChosen(options.find(({ value }) => value === code) ?? null);
            draft.set({ diagnosisCode: code });
          }}
        />
        {unofficial && (
          <Text size="sm" c="dimmed" mt={4}>
            {t('field.diagnosisUnofficial')}
          </Text>
        )}
      </div>
    </SimpleGrid>
  );
}
