import { Badge, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconBan } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatTimeWithSeconds } from '../../format/time.js';
import { actionName } from './audit-actions.js';
import { AuditDetails } from './audit-details.js';
import classes from './audit.module.css';
import type { AuditEvent } from './queries.js';

interface AuditItemProps {
  event: AuditEvent;
  onPerson: (person: { id: string; name: string }) => void;
  onPatient: (patientId: string) => void;
}

/** One line: when, who, what, and whether it was allowed; the rest unfolds. */
export function AuditItem({ event, onPerson, onPatient }: AuditItemProps) {
  const { t } = useTranslation('admin');
  const { accountId, accountName } = event;
  const name = actionName(event.action);
  const [opened, setOpened] = useState(false);
  const refused = event.outcome === 'refused';
  return (
    <li className={classes.event} data-refused={refused || undefined}>
      <time className={classes.time} dateTime={event.at}>
        {formatDate(event.at)} {formatTimeWithSeconds(event.at)}
      </time>
      {accountId !== null && accountName !== null ? (
        <UnstyledButton
          className={classes.who}
          title={t('audit.filterPerson', { name: accountName })}
          onClick={() => onPerson({ id: accountId, name: accountName })}
        >
          {accountName}
        </UnstyledButton>
      ) : (
        <Text c="dimmed">{accountName ?? t('audit.nobody')}</Text>
      )}
      <Text>{name === null ? event.action : t(`audit.action.${name}`)}</Text>
      <div>
        {refused ? (
          <Badge variant="outline" color="dark" leftSection={<IconBan size={14} aria-hidden />}>
            {t('audit.outcomes.refused')}
          </Badge>
        ) : (
          <Text size="sm" c="dimmed">
            {t('audit.outcomes.success')}
            {event.patientIds.length > 0 && ` · ${t('audit.patients', { count: event.patientIds.length })}`}
          </Text>
        )}
      </div>
      <UnstyledButton className={classes.more} aria-expanded={opened} onClick={() => setOpened(!opened)}>
        {t('audit.details')}
        <VisuallyHidden> {formatTimeWithSeconds(event.at)}</VisuallyHidden>
      </UnstyledButton>
      {opened && <AuditDetails event={event} onPatient={onPatient} />}
    </li>
  );
}
