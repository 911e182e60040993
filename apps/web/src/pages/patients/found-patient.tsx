import { Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatBirthDate } from '../../format/birth-date.js';
import { useFormatAge } from '../../format/use-format-age.js';
import classes from './found-patient.module.css';
import type { FoundPatient } from './queries.js';

interface FoundPatientButtonProps {
  patient: FoundPatient;
  disabled: boolean;
  onChoose: () => void;
}

/** Enough to know the right one of two who share a name. */
export function FoundPatientButton({ patient, disabled, onChoose }: FoundPatientButtonProps) {
  const { t } = useTranslation();
  const formatAge = useFormatAge();
  const { name, unnamedReason, sex, age, birthDate, identifiers, communeName } = patient;
  const facts = [
    t(`patient.sex.${sex}`),
    age && formatAge(age, birthDate === null),
    birthDate && t('patient.born', { date: formatBirthDate(birthDate) }),
    ...identifiers.map(({ system, value }) => `${t(`patient.identifier.${system}`)} ${value}`),
    communeName,
  ];
  return (
    <UnstyledButton className={classes.found} disabled={disabled} onClick={onChoose}>
      <Text component="span" fw={600} display="block">
        {name ?? t(`patient.unnamed.${unnamedReason ?? 'unknown'}`)}
      </Text>
      <Text component="span" size="sm" c="dimmed" data-tabular>
        {facts.filter(Boolean).join(' · ')}
      </Text>
    </UnstyledButton>
  );
}
