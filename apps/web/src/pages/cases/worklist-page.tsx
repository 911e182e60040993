import { Button, Container, Group, Select, Stack, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { WorklistView } from '#contract';
import { holdsRole, may, useMe } from '../../auth/me-context.js';
import type { Me } from '../../auth/session.js';
import { usePageTitle } from '../../shell/page-title.js';
import { useShortcut } from '../../shortcuts/shortcut-context.js';
import { GROUPS } from './worklist/held-rows.js';
import { ViewTabs } from './worklist/view-tabs.js';
import { WorklistList } from './worklist/worklist-list.js';
import classes from './worklist/worklist.module.css';

const TYPING_MS = 250;

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
  const [params, setParams] = useSearchParams();
  const view = views.find((each) => each === params.get('view')) ?? views[0] ?? 'all';
  const group = GROUPS.find((each) => each === params.get('group')) ?? null;
  const [text, setText] = useState('');
  const [searched] = useDebouncedValue(text.trim(), TYPING_MS);
  const search = useRef<HTMLInputElement>(null);
  useShortcut('/', t('keys.search'), () => search.current?.focus());

  const set = (name: string, value: string | null): void =>
    setParams(
      (before) => {
        if (value === null) before.delete(name);
        else before.set(name, value);
        return before;
      },
      { replace: true },
    );
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
        <ViewTabs views={views} view={view} onView={(chosen) => set('view', chosen)} />
        <div className={classes.tools}>
          <TextInput
            ref={search}
            className={classes.search}
            type="search"
            aria-label={t('worklist.search')}
            placeholder={t('worklist.search')}
            leftSection={<IconSearch size={18} aria-hidden />}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Select
            aria-label={t('worklist.group')}
            placeholder={t('worklist.everyGroup')}
            clearable
            data={GROUPS.map((value) => ({ value, label: t(`group.${value}`) }))}
            value={group}
            onChange={(value) => set('group', value)}
          />
        </div>
        <WorklistList key={`${view} ${group ?? ''} ${searched}`} filter={{ view, group, text: searched }} />
      </Stack>
    </Container>
  );
}
