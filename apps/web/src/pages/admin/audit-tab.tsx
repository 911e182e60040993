import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorState } from '../../components/error-state.js';
import { AuditFilters } from './audit-filters.js';
import { auditFilter, EVERYTHING, type AuditValues } from './audit-filter.js';
import { AuditItem } from './audit-item.js';
import classes from './audit.module.css';
import { auditQuery } from './queries.js';

/** Who used a door that shows patients, or was refused; newest first. */
export function AuditTab() {
  const { t } = useTranslation('admin');
  const [values, setValues] = useState<AuditValues>(EVERYTHING);
  const log = useInfiniteQuery(auditQuery(auditFilter(values)));
  const events = log.data?.pages.flatMap((page) => page.events) ?? [];
  return (
    <Stack>
      <Text c="dimmed">{t('audit.intro')}</Text>
      <AuditFilters values={values} onChange={setValues} />
      {log.isPending && <Skeleton height={320} />}
      {log.error && <ErrorState error={log.error} onRetry={() => void log.refetch()} />}
      {log.isSuccess && events.length === 0 && <EmptyState title={t('audit.empty')} text={t('audit.emptyText')} />}
      {events.length > 0 && (
        <ul className={classes.list} aria-label={t('audit.list')}>
          {events.map((event) => (
            <AuditItem
              key={event.id}
              event={event}
              onPerson={(person) => setValues({ ...values, person })}
              onPatient={(patientId) => setValues({ ...values, patientId })}
            />
          ))}
        </ul>
      )}
      {log.hasNextPage && (
        <Group justify="center">
          <Button variant="default" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            {t('audit.more')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
