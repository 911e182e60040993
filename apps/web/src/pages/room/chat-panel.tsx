import { ActionIcon, Text, Textarea, UnstyledButton } from '@mantine/core';
import { IconSend2 } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../../api/server-clock.js';
import { api } from '../../api/client.js';
import { ErrorState } from '../../components/error-state.js';
import { PageSkeleton } from '../../components/page-skeleton.js';
import { formatWhen } from '../../format/time.js';
import classes from './chat-panel.module.css';
import type { Consult } from './queries.js';
import { useThread } from './use-messages.js';

const MOST_LETTERS = 4000;

interface ChatPanelProps {
  consult: Consult;
  /** Whether somebody looks at it. */
  shown: boolean;
}

/** The case's own thread: what is written here stays with the case. */
export function ChatPanel({ consult, shown }: ChatPanelProps) {
  const { t } = useTranslation('room');
  const thread = useThread(consult);
  const end = useRef<HTMLDivElement>(null);
  const count = thread.messages.length + thread.sending.length;

  useEffect(() => {
    if (shown) end.current?.scrollIntoView({ block: 'end' });
  }, [count, shown]);
  useEffect(() => {
    // A failure is nothing to bother anybody with: it is said again with the next message.
    if (shown) api.POST('/api/v1/cases/{id}/read', { params: { path: { id: consult.caseId } } }).catch(() => undefined);
  }, [count, shown, consult.caseId]);

  return (
    <div className={classes.chat}>
      <div className={classes.log} role="log" aria-label={t('panel.chat')}>
        {thread.isPending && <PageSkeleton lines={3} />}
        {thread.error !== null && count === 0 && <ErrorState error={thread.error} onRetry={thread.refetch} />}
        {!thread.isPending && thread.error === null && count === 0 && (
          <Text c="dimmed" ta="center" my="auto">
            {t('chat.empty')}
          </Text>
        )}
        {thread.messages.map(({ id, author, sentAt, text, mine }) => (
          <div key={id} className={classes.message} data-mine={mine || undefined}>
            <div className={classes.from}>
              {mine ? t('you') : (author?.name ?? '')} · {formatWhen(sentAt, serverNow())}
            </div>
            <div className={classes.text}>{text}</div>
          </div>
        ))}
        {thread.sending.map(({ id, text, failed }) => (
          <div key={id} className={classes.message} data-mine data-sending>
            <div className={classes.from}>{t(failed ? 'chat.failed' : 'chat.sending')}</div>
            <div className={classes.text}>{text}</div>
            {failed && (
              <UnstyledButton className={classes.again} onClick={() => thread.send(text, id)}>
                {t('chat.again')}
              </UnstyledButton>
            )}
          </div>
        ))}
        <div ref={end} />
      </div>
      <Composer onSend={thread.send} />
    </div>
  );
}

function Composer({ onSend }: { onSend: (text: string) => void }) {
  const { t } = useTranslation('room');
  const [text, setText] = useState('');
  const send = (): void => {
    if (text.trim() === '') return;
    onSend(text.trim());
    setText('');
  };
  return (
    <form
      className={classes.composer}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Textarea
        className={classes.input}
        size="lg"
        aria-label={t('chat.write')}
        placeholder={t('chat.write')}
        minRows={1}
        maxRows={5}
        maxLength={MOST_LETTERS}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Enter that ends a Vietnamese word being composed sends nothing.
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <ActionIcon type="submit" size={48} aria-label={t('chat.send')} disabled={text.trim() === ''}>
        <IconSend2 size={22} aria-hidden />
      </ActionIcon>
    </form>
  );
}
