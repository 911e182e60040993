import { MultiSelect, Select, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.js';
import { diagnosesQuery } from './queries.js';

interface DiagnosisCodesProps {
  mainCode: string | null;
  secondaryCodes: readonly string[];
  /** Of the codes that are chosen already. */
  names: Readonly<Record<string, string>>;
  onChange: (codes: { mainCode?: string | null; secondaryCodes?: string[] }) => void;
  error?: string;
}

const MOST_SECONDARY = 12;

/** ICD-10: one main diagnosis and what goes with it, found by code or words. */
export function DiagnosisCodes({ mainCode, secondaryCodes, names, onChange, error }: DiagnosisCodesProps) {
  const { t } = useTranslation('room');
  const main = useDiagnoses(names, mainCode === null ? [] : [mainCode]);
  const secondary = useDiagnoses(names, secondaryCodes);
  return (
    <Stack gap="md">
      <Select
        size="lg"
        label={t('opinion.mainCode')}
        placeholder={t('opinion.findCode')}
        searchable
        clearable
        data={main.options}
        filter={({ options }) => options}
        nothingFoundMessage={t('opinion.noCode')}
        value={mainCode}
        onSearchChange={main.search}
        onChange={(code) => onChange({ mainCode: code })}
      />
      <MultiSelect
        size="lg"
        label={t('opinion.secondaryCodes')}
        placeholder={secondaryCodes.length === 0 ? t('opinion.findCode') : undefined}
        searchable
        clearable
        maxValues={MOST_SECONDARY}
        data={secondary.options}
        filter={({ options }) => options}
        nothingFoundMessage={t('opinion.noCode')}
        value={[...secondaryCodes]}
        error={error}
        onSearchChange={secondary.search}
        onChange={(codes) => onChange({ secondaryCodes: codes })}
      />
    </Stack>
  );
}

/** What fits the words, and what is chosen, whose names must not be lost. */
function useDiagnoses(names: Readonly<Record<string, string>>, chosen: readonly string[]) {
  const locale = useLocale();
  const [text, search] = useState('');
  const [known, setKnown] = useState<Readonly<Record<string, string>>>({});
  const [asked] = useDebouncedValue(text.trim(), 250);
  const { data } = useQuery({ ...diagnosesQuery(asked), enabled: asked !== '' });

  const found = (asked === '' ? [] : (data ?? [])).map(({ code, nameVi, nameEn }) => ({
    value: code,
    label: `${code} ${locale === 'en' && nameEn !== '' ? nameEn : nameVi}`,
  }));
  if (found.some(({ value }) => known[value] === undefined)) {
    setKnown({ ...known, ...Object.fromEntries(found.map(({ value, label }) => [value, label])) });
  }
  const kept = chosen
    .filter((code) => !found.some(({ value }) => value === code))
    .map((code) => ({ value: code, label: known[code] ?? [code, names[code]].filter(Boolean).join(' ') }));
  return { options: [...kept, ...found], search };
}
