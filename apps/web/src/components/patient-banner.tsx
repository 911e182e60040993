import { IconAlertTriangleFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AllergyStatus, IdentifierSystem, PartialDate, Priority, Sex, UnnamedReason } from '#contract';
import { formatBirthDate } from '../format/birth-date.js';
import { useFormatAge } from '../format/use-format-age.js';
import { useNow } from '../format/use-now.js';
import { Countdown } from './countdown.js';
import classes from './patient-banner.module.css';
import { PriorityBadge } from './priority-badge.js';

export interface BannerPatient {
  /** As written; null when it is not known. */
  name: string | null;
  unnamedReason?: UnnamedReason | null;
  sex: Sex;
  birthDate: PartialDate | null;
  /** In years, when there is no birth date. */
  estimatedAge?: number | null;
  identifiers: readonly { system: IdentifierSystem; value: string }[];
  /** `text` says to what, when `status` is `recorded`. */
  allergies: { status: AllergyStatus; text?: string | null };
}

interface PatientBannerProps {
  patient: BannerPatient;
  /** Where the patient lies: "TTYT Xuân Lộc, Hồi sức, giường 3". */
  place?: string | null;
  priority?: Priority;
  /** When the next answer is due, ISO. */
  due?: string | null;
  /** Quiet additions at the end: a link, a state. */
  children?: ReactNode;
}

/** Who this page is about, always in sight. Never put two on one page. */
export function PatientBanner({ patient, place, priority, due, children }: PatientBannerProps) {
  const { t } = useTranslation();
  const formatAge = useFormatAge();
  const now = useNow('minute');
  const age = formatAge(patient.birthDate, now, patient.estimatedAge ?? null);
  return (
    <section className={classes.banner} aria-label={t('patient.label')}>
      <div className={classes.who}>
        <div className={classes.name}>
          <strong>{patient.name ?? t(`patient.unnamed.${patient.unnamedReason ?? 'unknown'}`)}</strong>
          <span>{t(`patient.sex.${patient.sex}`)}</span>
          <span data-tabular>
            {age}
            {patient.birthDate === null
              ? age === null && t('patient.birthUnknown')
              : ` (${t('patient.born', { date: formatBirthDate(patient.birthDate) })})`}
          </span>
        </div>
        <dl className={classes.facts}>
          <div className={classes.fact}>
            <dt>{t('patient.allergies')}</dt>
            <dd>
              <Allergies {...patient.allergies} />
            </dd>
          </div>
          {place && (
            <div className={classes.fact}>
              <dt>{t('patient.place')}</dt>
              <dd>{place}</dd>
            </div>
          )}
          {patient.identifiers.map(({ system, value }) => (
            <div className={classes.fact} key={`${system} ${value}`}>
              <dt>{t(`patient.identifier.${system}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div className={classes.urgency}>
        {priority !== undefined && <PriorityBadge priority={priority} variant="solid" />}
        {due && <Countdown to={due} />}
        {children}
      </div>
    </section>
  );
}

function Allergies({ status, text }: BannerPatient['allergies']) {
  const { t } = useTranslation();
  if (status !== 'recorded') return <>{t(`patient.allergy.${status}`)}</>;
  return (
    <span className={classes.allergy}>
      <IconAlertTriangleFilled size={14} aria-hidden />
      {text}
    </span>
  );
}
