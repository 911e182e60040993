import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangleFilled, IconChevronDown } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Age, AllergyStatus, IdentifierSystem, PartialDate, Priority, Sex, UnnamedReason } from '#contract';
import { formatBirthDate } from '../format/birth-date.js';
import { useFormatAge } from '../format/use-format-age.js';
import { Countdown } from './countdown.js';
import classes from './patient-banner.module.css';
import { PriorityBadge } from './priority-badge.js';

/** What the API's views of a patient have in common: `kase.patient` fits as it is. */
export interface BannerPatient {
  /** As written; null when it is not known. */
  name: string | null;
  unnamedReason: UnnamedReason | null;
  sex: Sex;
  birthDate: PartialDate | null;
  age: Age | null;
  identifiers: readonly { system: IdentifierSystem; value: string }[];
  allergyStatus: AllergyStatus;
  /** To what, when the status is `recorded`. */
  allergies: string | null;
}

interface PatientBannerProps {
  patient: BannerPatient;
  /** Where the patient lies: "TTYT Xuân Lộc, Hồi sức, giường 3". */
  place?: string | null;
  priority?: Priority | null;
  /** When the next answer is due, ISO. */
  due?: string | null;
  /** Quiet additions at the end: a link, a state. */
  children?: ReactNode;
}

/** Who this page is about, always in sight. Never put two on one page. */
export function PatientBanner({ patient, place, priority, due, children }: PatientBannerProps) {
  const { t } = useTranslation();
  const factsId = useId();
  const [whole, setWhole] = useState(false);
  return (
    <section className={classes.banner} aria-label={t('patient.label')}>
      <div className={classes.who}>
        <div className={classes.name}>
          <strong>{patient.name ?? t(`patient.unnamed.${patient.unnamedReason ?? 'unknown'}`)}</strong>
          <span>{t(`patient.sex.${patient.sex}`)}</span>
          <AgeAndBirth {...patient} />
        </div>
        <dl className={classes.facts} id={factsId} data-whole={whole || undefined}>
          <div className={classes.fact}>
            <dt>{t('patient.allergies')}</dt>
            <dd>
              <Allergies {...patient} />
            </dd>
          </div>
          {place && (
            <div className={classes.fact} data-more>
              <dt>{t('patient.place')}</dt>
              <dd>{place}</dd>
            </div>
          )}
          {patient.identifiers.map(({ system, value }) => (
            <div className={classes.fact} data-more key={`${system} ${value}`}>
              <dt>{t(`patient.identifier.${system}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div className={classes.urgency}>
        {priority != null && <PriorityBadge priority={priority} variant="solid" />}
        {due && <Countdown to={due} />}
        {children}
        <UnstyledButton
          className={classes.more}
          aria-label={t('patient.more')}
          aria-expanded={whole}
          aria-controls={factsId}
          onClick={() => setWhole(!whole)}
        >
          <IconChevronDown size={20} aria-hidden />
        </UnstyledButton>
      </div>
    </section>
  );
}

function AgeAndBirth({ age, birthDate }: Pick<BannerPatient, 'age' | 'birthDate'>) {
  const { t } = useTranslation();
  const formatAge = useFormatAge();
  // A year on an identity card is a fact; without any birth date the age is somebody's estimate.
  const said = age && formatAge(age, birthDate === null);
  const born = birthDate && t('patient.born', { date: formatBirthDate(birthDate) });
  return <span data-tabular>{[said, born].filter(Boolean).join(', ') || t('patient.birthUnknown')}</span>;
}

function Allergies({ allergyStatus, allergies }: Pick<BannerPatient, 'allergyStatus' | 'allergies'>) {
  const { t } = useTranslation();
  if (allergyStatus !== 'recorded') return <>{t(`patient.allergy.${allergyStatus}`)}</>;
  return (
    <span className={classes.allergy}>
      <IconAlertTriangleFilled size={14} aria-hidden />
      {allergies}
    </span>
  );
}
