import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageSkeleton } from '../../components/page-skeleton.js';
import { CasePanel } from './case-panel.js';
import { ChatPanel } from './chat-panel.js';
import { FilesPanel } from './files-panel.js';
import type { OpinionDraft } from './opinion-draft.js';
import { OpinionPanel } from './opinion-panel.js';
import { isPanelTab, PANEL_TABS, type PanelTab } from './panel-tabs.js';
import type { Consult, Kase } from './queries.js';
import classes from './side-panel.module.css';

export interface SidePanelProps {
  consult: Consult;
  /** Undefined while it is loading. */
  kase: Kase | undefined;
  opinion: OpinionDraft;
  tab: PanelTab;
  onTab: (tab: PanelTab) => void;
  unread: number;
  /** Shows a picture of the case to all, to be drawn on. */
  onDraw: (attachmentId: string) => Promise<void>;
}

/** What is written beside what is said: questions and answers, the thread, the case, its files. */
export function SidePanel({ consult, kase, opinion, tab, onTab, unread, onDraw }: SidePanelProps) {
  const { t } = useTranslation('room');
  return (
    <Tabs
      className={classes.tabs}
      classNames={{ tab: classes.tab, panel: classes.panel }}
      value={tab}
      onChange={(value) => {
        if (isPanelTab(value)) onTab(value);
      }}
    >
      <Tabs.List grow>
        {PANEL_TABS.map((each) => (
          <Tabs.Tab
            key={each}
            value={each}
            rightSection={
              each === 'chat' && unread > 0 ? (
                <span className={classes.unread}>
                  <span aria-hidden>{unread}</span>
                  <span className={classes.unreadWords}>{t('chat.unread', { count: unread })}</span>
                </span>
              ) : undefined
            }
          >
            {t(`panel.${each}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="questions" tabIndex={0}>
        <OpinionPanel consult={consult} opinion={opinion} />
      </Tabs.Panel>
      <Tabs.Panel value="chat" data-fill>
        <ChatPanel consult={consult} shown={tab === 'chat'} />
      </Tabs.Panel>
      <Tabs.Panel value="case" tabIndex={0}>
        {kase ? <CasePanel kase={kase} /> : <PageSkeleton lines={4} />}
      </Tabs.Panel>
      <Tabs.Panel value="files" tabIndex={0}>
        {kase ? <FilesPanel files={kase.attachments} onDraw={onDraw} /> : <PageSkeleton lines={2} />}
      </Tabs.Panel>
    </Tabs>
  );
}
