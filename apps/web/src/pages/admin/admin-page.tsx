import { Container, Tabs, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { may, useMe } from '../../auth/me-context.js';
import { usePageTitle } from '../../shell/page-title.js';
import { AuditTab } from './audit-tab.js';
import { PeopleTab } from './people-tab.js';
import { SystemTab } from './system-tab.js';

/** What this person may administer, a tab each; the address says which. */
export function Component() {
  const { t } = useTranslation('admin');
  usePageTitle(t('title'));
  const me = useMe();
  const [params, setParams] = useSearchParams();
  const tabs = [
    { key: 'people' as const, Tab: PeopleTab, allowed: may(me, 'people.manage') },
    { key: 'audit' as const, Tab: AuditTab, allowed: may(me, 'audit.read') },
    { key: 'system' as const, Tab: SystemTab, allowed: may(me, 'system.watch') },
  ].filter(({ allowed }) => allowed);
  const shown = tabs.find(({ key }) => key === params.get('tab')) ?? tabs[0];
  return (
    <Container size="xl" py="md">
      <Title order={1} mb="sm">
        {t('title')}
      </Title>
      <Tabs
        value={shown?.key ?? null}
        onChange={(tab) => setParams(tab === null ? {} : { tab }, { replace: true })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {tabs.map(({ key }) => (
            <Tabs.Tab key={key} value={key} fz="md">
              {t(`tab.${key}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map(({ key, Tab }) => (
          <Tabs.Panel key={key} value={key}>
            <Tab />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Container>
  );
}
