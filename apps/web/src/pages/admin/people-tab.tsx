import { Button, Group, Skeleton, Text } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorState } from '../../components/error-state.js';
import { useShortcut } from '../../shortcuts/shortcut-context.js';
import { foundPeople, type PeopleFilter } from './found-people.js';
import { PeopleFilters } from './people-filters.js';
import { PersonActs, type PersonAct } from './person-acts.js';
import classes from './people.module.css';
import { PersonItem } from './person-item.js';
import { peopleQuery } from './queries.js';

/** Everybody whom this administrator manages, and what can be done about them. */
export function PeopleTab() {
  const { t } = useTranslation('admin');
  const people = useQuery(peopleQuery);
  const [filter, setFilter] = useState<PeopleFilter>({ text: '', facilityId: null, state: 'all' });
  const [act, setAct] = useState<PersonAct | null>(null);
  const add = (): void => setAct({ kind: 'add' });
  useShortcut('a', t('people.add'), add);

  const found = foundPeople(people.data ?? [], filter);
  return (
    <>
      <Group justify="space-between" align="end" mb="md">
        <PeopleFilters filter={filter} onChange={setFilter} />
        <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={add}>
          {t('people.add')}
        </Button>
      </Group>
      {people.isPending && <Skeleton height={320} />}
      {people.error && <ErrorState error={people.error} onRetry={() => void people.refetch()} />}
      {people.data && (
        <Text size="sm" c="dimmed" mb="xs" role="status">
          {t('people.count', { count: found.length })}
        </Text>
      )}
      {people.data && found.length === 0 && <EmptyState title={t('people.empty')} text={t('people.emptyText')} />}
      {found.length > 0 && (
        <ul className={classes.list} aria-label={t('tab.people')}>
          {found.map((person) => (
            <PersonItem key={person.id} person={person} onAct={setAct} />
          ))}
        </ul>
      )}
      <PersonActs act={act} onAct={setAct} />
    </>
  );
}
