import { Group, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '../../shortcuts/shortcut-context.js';
import type { PeopleFilter, PersonState } from './found-people.js';
import { EVERYWHERE } from './person-values.js';
import { useManagedFacilities } from './use-managed-facilities.js';

const STATES: readonly PersonState[] = ['all', 'active', 'disabled'];

interface PeopleFiltersProps {
  filter: PeopleFilter;
  onChange: (filter: PeopleFilter) => void;
}

export function PeopleFilters({ filter, onChange }: PeopleFiltersProps) {
  const { t } = useTranslation('admin');
  const search = useRef<HTMLInputElement>(null);
  const facilities = useManagedFacilities();
  useShortcut('/', t('people.search'), () => search.current?.focus());
  return (
    <Group gap="sm" style={{ flex: '1 1 320px' }}>
      <TextInput
        ref={search}
        type="search"
        aria-label={t('people.search')}
        placeholder={t('people.search')}
        leftSection={<IconSearch size={18} aria-hidden />}
        style={{ flex: '2 1 260px' }}
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
      />
      {facilities.length > 1 && (
        <Select
          aria-label={t('people.facility')}
          style={{ flex: '1 1 220px' }}
          data={[{ value: EVERYWHERE, label: t('people.everyFacility') }, ...facilities]}
          value={filter.facilityId ?? EVERYWHERE}
          onChange={(id) => onChange({ ...filter, facilityId: id === EVERYWHERE ? null : id })}
        />
      )}
      <Select
        aria-label={t('people.state')}
        style={{ flex: '0 1 180px' }}
        data={STATES.map((state) => ({ value: state, label: t(`people.states.${state}`) }))}
        value={filter.state}
        onChange={(state) => onChange({ ...filter, state: STATES.find((each) => each === state) ?? 'all' })}
      />
    </Group>
  );
}
