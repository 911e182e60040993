import { MultiSelect, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { specialtiesQuery } from '../directory/queries.js';
import { useSpecialtyName } from '../directory/use-specialty-name.js';
import type { PersonValues } from './person-values.js';
import type { PersonFormState } from './use-person-form.js';

const MOST_SPECIALTIES = 10;

/** Roles that were given for the former place, or for none yet, move along. */
const movedTo = (before: PersonValues, facilityId: string): PersonValues => ({
  ...before,
  facilityId,
  roles: before.roles.map((row) =>
    row.facilityId === '' || row.facilityId === before.facilityId ? { ...row, facilityId } : row,
  ),
});

interface PersonFieldsProps {
  form: PersonFormState;
  facilities: { value: string; label: string }[];
}

/** Who, where, for what, and how to reach them. */
export function PersonFields({ form, facilities }: PersonFieldsProps) {
  const { t } = useTranslation('admin');
  const specialtyName = useSpecialtyName();
  const { data: specialties } = useQuery(specialtiesQuery);
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" verticalSpacing="sm">
      <TextInput
        label={t('form.name')}
        required
        withAsterisk={false}
        data-autofocus
        maxLength={120}
        {...form.getInputProps('name')}
      />
      <TextInput
        label={t('form.personTitle')}
        placeholder={t('form.titleHint')}
        maxLength={40}
        {...form.getInputProps('title')}
      />
      <Select
        label={t('form.facility')}
        required
        withAsterisk={false}
        data={facilities}
        {...form.getInputProps('facilityId')}
        value={form.values.facilityId === '' ? null : form.values.facilityId}
        onChange={(id: string | null) => form.setValues(movedTo(form.values, id ?? ''))}
      />
      <TextInput label={t('form.position')} maxLength={80} {...form.getInputProps('position')} />
      <MultiSelect
        label={t('form.specialties')}
        searchable
        maxValues={MOST_SPECIALTIES}
        data={(specialties ?? []).map(({ code }) => ({ value: code, label: specialtyName(code) }))}
        {...form.getInputProps('specialtyCodes')}
      />
      <TextInput
        label={t('form.phone')}
        placeholder={t('form.phoneHint')}
        type="tel"
        autoComplete="off"
        {...form.getInputProps('phone')}
      />
      <TextInput
        label={t('form.email')}
        type="email"
        autoComplete="off"
        maxLength={120}
        {...form.getInputProps('email')}
      />
      <TextInput label={t('form.licenceNumber')} maxLength={40} {...form.getInputProps('licenceNumber')} />
      <TextInput label={t('form.licenceScope')} maxLength={200} {...form.getInputProps('licenceScope')} />
    </SimpleGrid>
  );
}
