import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { folded } from '../../format/names.js';
import { staffQuery, type Facility, type StaffMember } from '../directory/queries.js';
import { LEADER_CHOICE } from './duty-values.js';
import { personLabel } from './person-label.js';
import type { DutyForm } from './use-duty-form.js';

interface DutyDoctorProps {
  form: DutyForm;
  facility: Facility;
}

/** Only those who fit: of that specialty, or anybody with a licence as leader. */
export function DutyDoctor({ form, facility }: DutyDoctorProps) {
  const { t } = useTranslation('rota');
  const staff = useQuery(staffQuery(facility.id));
  const { what } = form.values;
  const fitting = staff.data?.filter((person) => fits(person, what)) ?? [];
  return (
    <Select
      label={t('form.doctor')}
      placeholder={t('form.doctorHint')}
      data-autofocus={(what !== null && form.values.practitionerId === null) || undefined}
      searchable
      disabled={what === null || staff.isPending}
      nothingFoundMessage={t('form.nobodyFits')}
      data={fitting.map((person) => ({ value: person.id, label: describe(person) }))}
      filter={({ options, search }) =>
        options.filter((option) => 'label' in option && folded(option.label).includes(folded(search.trim())))
      }
      {...form.getInputProps('practitionerId')}
    />
  );
}

const fits = ({ licenceNumber, specialtyCodes }: StaffMember, what: string | null): boolean =>
  what === LEADER_CHOICE ? licenceNumber !== null : what !== null && specialtyCodes.includes(what);

const describe = (person: StaffMember): string =>
  person.position === '' ? personLabel(person) : `${personLabel(person)} (${person.position})`;
