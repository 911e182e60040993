import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Countdown } from '../../../components/countdown.js';
import { PriorityBadge } from '../../../components/priority-badge.js';
import { RelativeTime } from '../../../components/relative-time.js';
import { UnreadMark } from '../../../components/unread-mark.js';
import { useFormatAge } from '../../../format/use-format-age.js';
import { useSpecialtyName } from '../../directory/use-specialty-name.js';
import { nextDue } from '../record/next-due.js';
import { Marked } from '../../../components/marked.js';
import type { HeldRow } from './held-rows.js';
import type { WorklistRow } from './worklist-query.js';
import classes from './worklist.module.css';

interface WorklistRowProps {
  held: HeldRow<WorklistRow>;
  /** Words to be marked in it. */
  searched?: string;
}

/** One case in two lines: how urgent and how long, who and what is asked, where it stands. */
export function WorklistRowLink({ held: { row, gone }, searched = '' }: WorklistRowProps) {
  const { t } = useTranslation('cases');
  const due = nextDue(row);
  return (
    <Link
      to={`/cases/${row.id}`}
      className={classes.row}
      data-row
      data-shortcuts
      data-gone={gone || undefined}
      data-unread={row.unread || undefined}
    >
      <span className={classes.urgency}>
        {row.priority === null ? (
          <span className={classes.none}>{t('worklist.noPriority')}</span>
        ) : (
          <PriorityBadge priority={row.priority} />
        )}
        {due !== null && <Countdown to={due} withClock={false} />}
      </span>
      <span className={classes.who}>
        <span className={classes.name}>
          {row.unread && <UnreadMark />}
          <PatientWords row={row} searched={searched} />
        </span>
        <Text component="span" className={classes.question} lineClamp={1}>
          <Marked text={row.question || t('worklist.noQuestion')} searched={searched} />
        </Text>
      </span>
      <span className={classes.where}>
        <Where row={row} />
      </span>
      <span className={classes.state}>
        <span>{gone ? t('worklist.gone') : t(`state.${row.state}`)}</span>
        <Text component="span" size="sm" c="dimmed">
          {row.consultantName ?? <RelativeTime at={row.updatedAt} />}
          {row.unreadMessages > 0 && ` · ${t('worklist.messages', { count: row.unreadMessages })}`}
        </Text>
      </span>
    </Link>
  );
}

function PatientWords({ row: { patient, number }, searched }: { row: WorklistRow; searched: string }) {
  const { t } = useTranslation();
  const formatAge = useFormatAge();
  const { name, unnamedReason, sex, age } = patient;
  const facts = [t(`patient.sex.${sex}`), age && formatAge(age)].filter(Boolean).join(', ');
  return (
    <>
      <strong>
        <Marked text={name ?? t(`patient.unnamed.${unnamedReason ?? 'unknown'}`)} searched={searched} />
      </strong>
      <span className={classes.facts} data-tabular>
        {facts} ·{' '}
        <span style={{ whiteSpace: 'nowrap' }}>
          <Marked text={number} searched={searched} />
        </span>
      </span>
    </>
  );
}

function Where({ row }: { row: WorklistRow }) {
  const { t } = useTranslation('cases');
  const specialtyName = useSpecialtyName();
  return (
    <>
      <span>{row.specialtyCode === null ? t('worklist.noSpecialty') : specialtyName(row.specialtyCode)}</span>
      <Text component="span" size="sm" c="dimmed">
        {row.requestingFacilityName}
        {row.consultingFacilityName !== null && ` → ${row.consultingFacilityName}`}
      </Text>
    </>
  );
}
