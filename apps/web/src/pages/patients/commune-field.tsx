import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { communeSearchQuery } from './queries.js';

interface CommuneFieldProps {
  value: string | null;
  /** The name of what is chosen already. */
  initialName: string | null;
  onChange: (code: string | null) => void;
  error?: ReactNode;
}

const TYPING_MS = 250;

/** A commune or ward, found by its name with or without accents. */
export function CommuneField({ value, initialName, onChange, error }: CommuneFieldProps) {
  const { t } = useTranslation('patients');
  const [chosen, setChosen] = useState(value !== null && initialName !== null ? { value, label: initialName } : null);
  const [text, setText] = useState('');
  const [searched] = useDebouncedValue(text.trim(), TYPING_MS);
  const { data } = useQuery(communeSearchQuery(searched === chosen?.label ? '' : searched));

  const found = (data ?? []).map(({ code, name, provinceName }) => ({
    value: code,
    label: `${name}, ${provinceName}`,
  }));
  const options = chosen && !found.some((each) => each.value === chosen.value) ? [chosen, ...found] : found;
  return (
    <Select
      label={t('form.commune')}
      placeholder={t('form.communeHint')}
      searchable
      clearable
      // The server has searched: what it found is what is shown.
      filter={({ options: all }) => all}
      data={options}
      value={value}
      error={error}
      nothingFoundMessage={searched === '' ? t('form.communeHint') : t('form.communeNone')}
      onSearchChange={setText}
      onChange={(code) => {
        setChosen(options.find((each) => each.value === code) ?? null);
        onChange(code);
      }}
    />
  );
}
