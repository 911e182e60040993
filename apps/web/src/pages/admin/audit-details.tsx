import { Text, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/api-error.js';
import { useErrorText } from '../../api/error-text.js';
import classes from './audit.module.css';
import type { AuditEvent } from './queries.js';

interface AuditDetailsProps {
  event: AuditEvent;
  onPatient: (patientId: string) => void;
}

const REFUSED_STATUS = 403;

/** Everything that the log knows of a line. */
export function AuditDetails({ event, onPatient }: AuditDetailsProps) {
  const { t } = useTranslation('admin');
  const textOf = useErrorText();
  return (
    <dl className={classes.facts}>
      {event.errorCode !== null && (
        <Fact term={t('audit.outcomes.refused')}>
          {textOf(new ApiError(REFUSED_STATUS, event.errorCode))} ({event.errorCode})
        </Fact>
      )}
      <Fact term={t('audit.whom')}>
        {event.patientIds.length === 0 && t('audit.none')}
        {event.patientIds.map((id) => (
          <UnstyledButton
            key={id}
            className={classes.who}
            title={t('audit.filterPatient', { id })}
            onClick={() => onPatient(id)}
          >
            {id}
          </UnstyledButton>
        ))}
      </Fact>
      <Fact term={t('audit.records')}>
        {event.recordIds.length === 0 ? t('audit.none') : event.recordIds.join(', ')}
      </Fact>
      <Fact term={t('audit.route')}>{event.action}</Fact>
      <Fact term={t('audit.address')}>{event.address ?? t('audit.none')}</Fact>
      <Fact term={t('audit.session')}>{event.sessionId ?? t('audit.none')}</Fact>
      <Fact term={t('audit.request')}>{event.requestId ?? t('audit.none')}</Fact>
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <Text component="dt" size="sm" c="dimmed">
        {term}
      </Text>
      <Text component="dd" size="sm" m={0}>
        {children}
      </Text>
    </>
  );
}
