import { Badge, Button, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { notify } from '../../components/notify.js';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take, type Answer } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { ConfirmAct } from '../../components/confirm-act.js';
import { ErrorState } from '../../components/error-state.js';
import { formatDateTime } from '../../format/time.js';
import { deviceName } from './device-name.js';

type SessionRow = Answer<'get', '/api/v1/auth/sessions'>[number];

export function SessionsCard() {
  const { t } = useTranslation('me');
  const queryClient = useQueryClient();
  const [revoking, setRevoking] = useState<SessionRow | null>(null);
  const sessions = useQuery({
    queryKey: keys.sessions,
    queryFn: ({ signal }) => take(api.GET('/api/v1/auth/sessions', { signal })),
  });

  const revoke = async (id: string): Promise<void> => {
    await take(api.DELETE('/api/v1/auth/sessions/{id}', { params: { path: { id } } }));
    notify(t('sessions.revoked'));
    await queryClient.invalidateQueries({ queryKey: keys.sessions });
  };

  return (
    <Paper p="lg" component="section" aria-labelledby="sessions-title">
      <Title order={2} size="h3" id="sessions-title">
        {t('sessions.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="md">
        {t('sessions.text')}
      </Text>
      {sessions.isPending && <Skeleton height={56} />}
      {sessions.error && <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />}
      <Stack>
        {sessions.data?.map((session) => (
          <SessionLine key={session.id} session={session} onRevoke={() => setRevoking(session)} />
        ))}
      </Stack>
      <ConfirmAct
        opened={revoking !== null}
        onClose={() => setRevoking(null)}
        title={t('sessions.revokeTitle')}
        act={t('sessions.revoke')}
        onConfirm={async () => {
          if (revoking) await revoke(revoking.id);
        }}
      >
        {t('sessions.revokeText')}
      </ConfirmAct>
    </Paper>
  );
}

function SessionLine({ session, onRevoke }: { session: SessionRow; onRevoke: () => void }) {
  const { t } = useTranslation('me');
  return (
    <Group justify="space-between" wrap="nowrap">
      <div>
        <Group gap="xs">
          <Text fw={500}>{deviceName(session.userAgent) ?? t('sessions.unknownDevice')}</Text>
          {session.current && <Badge variant="light">{t('sessions.current')}</Badge>}
        </Group>
        <Text size="sm" c="dimmed" data-tabular>
          {t('sessions.since', { time: formatDateTime(session.createdAt) })},{' '}
          {t('sessions.seen', { time: formatDateTime(session.seenAt) })}
        </Text>
      </div>
      {!session.current && (
        <Button variant="default" flex="none" onClick={onRevoke}>
          {t('sessions.revoke')}
        </Button>
      )}
    </Group>
  );
}
