import { Button, Paper, Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../../api/error-text.js';
import { ErrorState } from '../../../components/error-state.js';
import { formatWhen } from '../../../format/time.js';
import { useNow } from '../../../format/use-now.js';
import type { CaseEvent, CaseMessage, CaseView } from '../queries.js';
import { MessageForm } from './message-form.js';
import classes from './thread.module.css';
import { useThread } from './use-thread.js';

/** The talk about a case between what happened to it. */
export function Thread({ kase }: { kase: CaseView }) {
  const { t } = useTranslation('cases');
  const { t: common } = useTranslation();
  const textOf = useErrorText();
  const thread = useThread(kase.id);
  if (thread.isPending) return <Skeleton height={200} />;
  if (thread.error !== null) return <ErrorState error={thread.error} onRetry={thread.reload} />;
  return (
    <Paper p="md">
      <Stack gap="sm">
        <ol className={classes.thread} role="log" aria-label={t('thread.label')}>
          {thread.items.map((item) =>
            item.kind === 'event' ? (
              <EventLine key={item.event.id} event={item.event} />
            ) : (
              <MessageLine key={item.message.id} message={item.message} />
            ),
          )}
          {thread.outgoing.map(({ id, text, error }) => (
            <li key={id} className={classes.message} data-mine>
              <Text className={classes.text}>{text}</Text>
              <Text size="xs" c="dimmed" role={error === null ? undefined : 'alert'}>
                {error === null ? t('thread.sending') : textOf(error)}
              </Text>
              {error !== null && (
                <Button size="xs" variant="default" onClick={() => thread.sendAgain(id)}>
                  {common('act.retry')}
                </Button>
              )}
            </li>
          ))}
        </ol>
        {kase.can.writeMessage && <MessageForm onSend={thread.send} />}
      </Stack>
    </Paper>
  );
}

function EventLine({ event }: { event: CaseEvent }) {
  const { t } = useTranslation('cases');
  const now = useNow('minute');
  return (
    <li className={classes.event}>
      <time dateTime={event.at}>{formatWhen(event.at, now)}</time> {t(`event.${event.type}`)}
      {event.practitioner && ` · ${event.practitioner.name}`}
    </li>
  );
}

function MessageLine({ message }: { message: CaseMessage }) {
  const now = useNow('minute');
  const { author, mine, sentAt, text } = message;
  return (
    <li className={classes.message} data-mine={mine || undefined}>
      <Text size="sm" c="dimmed">
        {!mine && author && (
          <strong>
            {[author.title, author.name].filter(Boolean).join(' ')} ({author.facilityName}){' '}
          </strong>
        )}
        <time dateTime={sentAt}>{formatWhen(sentAt, now)}</time>
      </Text>
      <Text className={classes.text}>{text}</Text>
    </li>
  );
}
