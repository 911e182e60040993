import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconFileDownload } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useErrorText } from '../../api/error-text.js';
import { ErrorState } from '../../components/error-state.js';
import { PageSkeleton } from '../../components/page-skeleton.js';
import { ProblemNote } from '../../components/problem-note.js';
import { formatDateTime } from '../../format/time.js';
import { useLive } from '../../live/live-context.js';
import { RelayCard } from './relay-card.js';
import { saveAs } from './save-as.js';
import { systemQuery, takeDump } from './system-queries.js';

/** How relays and rooms stand just now, in numbers. */
export function SystemTab() {
  const { t } = useTranslation('system');
  const { socket } = useLive();
  const { data, error, refetch } = useQuery(systemQuery(socket));
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const { at, relays, session } = data;
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <div>
          <Title order={2} size="h3">
            {t('relays')}
          </Title>
          <Text size="sm" c="dimmed" data-tabular>
            {t('at', { time: formatDateTime(at) })}
          </Text>
        </div>
        <DumpButton />
      </Group>
      <Anchor component={Link} to="/check">
        {t('check')}
      </Anchor>
      {relays.length === 0 && <Text role="status">{t('none')}</Text>}
      {relays.map((relay, index) => (
        <RelayCard key={relay.relayId ?? index} relay={relay} />
      ))}
      <Text size="sm" c="dimmed">
        {t('session', { pages: session.pages, rooms: session.rooms, since: formatDateTime(session.startedAt) })}
      </Text>
    </Stack>
  );
}

function DumpButton() {
  const { t } = useTranslation('system');
  const textOf = useErrorText();
  const { socket } = useLive();
  const dump = useMutation({
    mutationFn: async () => {
      const taken = await takeDump(socket);
      saveAs(`hoichan-${taken.at.slice(0, 16).replaceAll(':', '')}.json`, JSON.stringify(taken, null, 2));
    },
  });
  return (
    <Stack gap={4} maw={420}>
      <Button
        variant="default"
        leftSection={<IconFileDownload size={18} aria-hidden />}
        loading={dump.isPending}
        onClick={() => dump.mutate()}
      >
        {t('dump')}
      </Button>
      <Text size="sm" c="dimmed">
        {t('dumpText')}
      </Text>
      <ProblemNote text={dump.error ? textOf(dump.error) : null} />
    </Stack>
  );
}
