import { Button, Container, Group, Stack, TextInput, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFilter, IconPlus, IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { WorklistView } from '#contract';
import { holdsRole, may, useMe } from '../../auth/me-context.js';
import type { Me } from '../../auth/session.js';
import { usePageTitle } from '../../shell/page-title.js';
import { useShortcut } from '../../shortcuts/shortcut-context.js';
import { FilterChips } from './worklist/filter-chips.js';
import { FilterPanel } from './worklist/filter-panel.js';
import { SavedFilters } from './worklist/saved-filters.js';
import { useWorklistFilter } from './worklist/use-worklist-filter.js';
import { ViewTabs } from './worklist/view-tabs.js';
import { WorklistList } from './worklist/worklist-list.js';
import classes from './worklist/worklist.module.css';

/** What a person has to do with comes first: a specialist is asked, a clinician asks. */
function viewsOf(me: Me): WorklistView[] {
  if (!may(me, 'page.answer')) return ['mine', 'breached', 'all'];
  const asks = holdsRole(me, ['clinician']);
  return asks ? ['queue', 'mine', 'breached', 'all'] : ['queue', 'breached', 'all', 'mine'];
}

/** What needs me now? */
export function Component() {
  const { t } = useTranslation('cases');
  usePageTitle(t('title'));
  const me = useMe();
  const views = viewsOf(me);
  const choice = useWorklistFilter(views);
  const { filter, text, type, see, clear } = choice;
  const { view, known } = filter;
  const [isOpen, panel] = useDisclosure(false);
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useShortcut('/', t('keys.search'), () => search.current?.focus());
  const count = Object.keys(known).length + (filter.group === null ? 0 : 1);

  return (
    <Container size="xl" py="md">
      <Stack gap="md">
        <Group justify="space-between">
          <Title order={1}>{t('worklist.title')}</Title>
          {may(me, 'case.write') && (
            <Button component={Link} to="/cases/new" leftSection={<IconPlus size={18} aria-hidden />}>
              {t('worklist.newCase')}
            </Button>
          )}
        </Group>
        <ViewTabs views={views} view={view} onView={see} />
        <div className={classes.tools}>
          <TextInput
            ref={search}
            className={classes.search}
            type="search"
            aria-label={t('worklist.search')}
            placeholder={t('worklist.search')}
            leftSection={<IconSearch size={18} aria-hidden />}
            maxLength={120}
            value={text}
            onChange={(event) => type(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') type('');
              if (event.key === 'ArrowDown') list.current?.querySelector<HTMLElement>('[data-row]')?.focus();
            }}
          />
          <Button
            variant="default"
            leftSection={<IconFilter size={18} aria-hidden />}
            aria-expanded={isOpen}
            aria-controls={isOpen ? 'worklist-filter' : undefined}
            onClick={panel.toggle}
          >
            {count === 0 ? t('filter.title') : t('filter.titleCount', { count })}
          </Button>
          <SavedFilters {...choice} />
        </div>
        {isOpen && <FilterPanel {...choice} />}
        <FilterChips {...choice} />
        <div ref={list}>
          <WorklistList key={JSON.stringify(filter)} filter={filter} onClear={clear} />
        </div>
      </Stack>
    </Container>
  );
}
