import { useForm, type UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { PHONE } from '#contract';
import { valuesOf, type PersonValues } from './person-values.js';
import type { Person } from './queries.js';

export type PersonFormState = UseFormReturnType<PersonValues>;

export const LEAST_PASSWORD = 10;

const LOGIN = /^[a-z0-9][a-z0-9._-]{2,39}$/;

/** The form's state, and what must be right before it is sent. */
export function usePersonForm(person: Person | null, facilityId: string): PersonFormState {
  const { t } = useTranslation('admin');
  return useForm<PersonValues>({
    initialValues: valuesOf(person, facilityId),
    validate: {
      name: (value) => (value.trim().length < 2 ? t('form.needed') : null),
      facilityId: (value) => (value === '' ? t('form.needed') : null),
      phone: (value) => (value === '' || PHONE.test(value.replace(/[\s.]/g, '')) ? null : t('form.badPhone')),
      login: (value) => (person || LOGIN.test(value) ? null : t('form.badLogin')),
      password: (value) => (person || value.length >= LEAST_PASSWORD ? null : t('form.tooShort')),
      roles: { facilityId: (value) => (value === '' ? t('form.needed') : null) },
    },
  });
}
