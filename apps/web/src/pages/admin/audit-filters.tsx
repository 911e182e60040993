import { Button, Group, Select, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../rota/day-input.js';
import { EVERYTHING, isId, type AuditValues } from './audit-filter.js';

const OUTCOMES: readonly AuditValues['outcome'][] = ['all', 'success', 'refused'];

interface AuditFiltersProps {
  values: AuditValues;
  onChange: (values: AuditValues) => void;
}

/** Each filter acts at once; a person is chosen by a line of the list. */
export function AuditFilters({ values, onChange }: AuditFiltersProps) {
  const { t } = useTranslation('admin');
  const { patientId, person } = values;
  const badId = patientId.trim() !== '' && !isId(patientId.trim());
  const day = (field: 'fromDay' | 'toDay') => (
    <DayInput
      label={t(`audit.${field}`)}
      allowDeselect
      style={{ flex: '1 1 150px' }}
      value={values[field]}
      onChange={(value) => onChange({ ...values, [field]: value })}
    />
  );
  return (
    <>
      <Group gap="sm" align="start">
        {day('fromDay')}
        {day('toDay')}
        <Select
          label={t('audit.outcome')}
          style={{ flex: '1 1 150px' }}
          data={OUTCOMES.map((outcome) => ({ value: outcome, label: t(`audit.outcomes.${outcome}`) }))}
          value={values.outcome}
          onChange={(chosen) => onChange({ ...values, outcome: OUTCOMES.find((each) => each === chosen) ?? 'all' })}
        />
        <TextInput
          label={t('audit.patient')}
          style={{ flex: '2 1 320px' }}
          spellCheck={false}
          value={patientId}
          error={badId && t('audit.badId')}
          onChange={(event) => onChange({ ...values, patientId: event.currentTarget.value })}
        />
        {values !== EVERYTHING && (
          <Button variant="default" mt={{ base: 0, sm: 25 }} onClick={() => onChange(EVERYTHING)}>
            {t('audit.clear')}
          </Button>
        )}
      </Group>
      {person && (
        <Button
          variant="light"
          size="sm"
          style={{ alignSelf: 'flex-start' }}
          rightSection={<IconX size={16} aria-label={t('audit.removePerson')} />}
          onClick={() => onChange({ ...values, person: null })}
        >
          {t('audit.onlyPerson', { name: person.name })}
        </Button>
      )}
    </>
  );
}
