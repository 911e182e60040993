import { Badge, Button, Group, Stack, Tabs, Text, Title } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PatientBanner } from '../../../components/patient-banner.js';
import { usePageTitle } from '../../../shell/page-title.js';
import { AttachmentList } from '../files/attachment-list.js';
import type { CaseView } from '../queries.js';
import { VitalsHistory } from '../vitals/vitals-history.js';
import { Answers } from './answers.js';
import { nextDue } from './next-due.js';
import { NextStep } from './next-step.js';
import classes from './record.module.css';
import { Summary } from './summary.js';
import { Thread } from './thread.js';
import { useLocalName } from './use-local-name.js';
import { useMarkRead } from './use-mark-read.js';
import { Withdraw } from './withdraw.js';

const TABS = ['summary', 'thread', 'files', 'vitals', 'answers'] as const;
type Tab = (typeof TABS)[number];

/** A case that was sent: what is asked, how ill the patient is, and what comes next. */
export function RecordPage({ kase }: { kase: CaseView }) {
  const { t } = useTranslation('cases');
  usePageTitle(t('record.title'));
  const localName = useLocalName();
  const [params, setParams] = useSearchParams();
  const tab: Tab = TABS.find((each) => each === params.get('tab')) ?? 'summary';
  useMarkRead(kase, tab === 'thread');

  const counts: Partial<Record<Tab, number>> = { thread: kase.unreadMessages, files: kase.attachments.length };
  return (
    <>
      <PatientBanner
        patient={kase.patient}
        place={[kase.treatingDepartment, kase.place].filter(Boolean).join(', ')}
        priority={kase.priority}
        due={nextDue(kase)}
      />
      <div className={classes.page}>
        <header className={classes.head}>
          <div>
            <Group gap="sm">
              <Title order={1} data-tabular>
                {kase.number}
              </Title>
              <Badge variant="default">{t(`state.${kase.state}`)}</Badge>
            </Group>
            <Text c="dimmed">
              {[
                kase.specialty && localName(kase.specialty),
                t('record.fromTo', {
                  from: kase.requestingFacility.shortName,
                  to: kase.consultingFacility?.shortName ?? t('record.nowhere'),
                }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </div>
          <Button
            variant="subtle"
            color="gray"
            data-no-print
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={() => window.print()}
          >
            {t('record.print')}
          </Button>
        </header>
        <aside className={classes.next}>
          <NextStep kase={kase} />
        </aside>
        <Tabs
          className={classes.main}
          value={tab}
          keepMounted={false}
          onChange={(value) =>
            setParams(value === 'summary' || value === null ? {} : { tab: value }, { replace: true })
          }
        >
          <Tabs.List className={classes.tabs} aria-label={t('record.parts')} data-no-print>
            {TABS.map((each) => (
              <Tabs.Tab key={each} value={each}>
                {t(`tab.${each}`)}
                {(counts[each] ?? 0) > 0 && <span data-tabular> ({counts[each]})</span>}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="summary" pt="md">
            <Summary kase={kase} />
          </Tabs.Panel>
          <Tabs.Panel value="thread" pt="md">
            <Thread kase={kase} />
          </Tabs.Panel>
          <Tabs.Panel value="files" pt="md">
            <Stack>
              {kase.attachments.length === 0 && <Text c="dimmed">{t('files.none')}</Text>}
              <AttachmentList kase={kase} />
            </Stack>
          </Tabs.Panel>
          <Tabs.Panel value="vitals" pt="md">
            <VitalsHistory kase={kase} />
          </Tabs.Panel>
          <Tabs.Panel value="answers" pt="md">
            <Answers kase={kase} />
          </Tabs.Panel>
          {kase.can.withdraw && (
            <div className={classes.end}>
              <Withdraw kase={kase} />
            </div>
          )}
        </Tabs>
      </div>
    </>
  );
}
