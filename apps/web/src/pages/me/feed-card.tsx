import { Alert, Button, CopyButton, Group, Paper, Skeleton, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { ConfirmAct } from '../../components/confirm-act.js';
import { ErrorState } from '../../components/error-state.js';
import { notify } from '../../components/notify.js';
import { formatDateTime } from '../../format/time.js';

/** One's duties in the calendar of one's phone, under an address that is a secret. */
export function FeedCard() {
  const { t } = useTranslation('me');
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState<'renew' | 'revoke' | null>(null);
  /** Told once: it is gone with the page. */
  const [address, setAddress] = useState<string | null>(null);
  const feed = useQuery({
    queryKey: keys.rota.feed,
    queryFn: ({ signal }) => take(api.GET('/api/v1/rota/feed', { signal })),
  });

  const again = () => queryClient.invalidateQueries({ queryKey: keys.rota.feed });
  const renew = async (): Promise<void> => {
    const { path } = await take(api.POST('/api/v1/rota/feed'));
    setAddress(`${window.location.origin}${path}`);
    await again();
  };
  const first = useMutation({ mutationFn: renew });
  const revoke = async (): Promise<void> => {
    await take(api.DELETE('/api/v1/rota/feed'));
    setAddress(null);
    notify(t('feed.revoked'));
    await again();
  };
  const { createdAt = null, readAt = null } = feed.data ?? {};
  return (
    <Paper p="lg" component="section" aria-labelledby="feed-title">
      <Title order={2} size="h3" id="feed-title">
        {t('feed.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="md">
        {t('feed.text')}
      </Text>
      {feed.isPending && <Skeleton height={36} />}
      {feed.error && <ErrorState error={feed.error} onRetry={() => void feed.refetch()} />}
      {first.error && <ErrorState error={first.error} onRetry={() => first.mutate()} />}
      {address !== null && <Address address={address} />}
      {feed.data && (
        <Group justify="space-between">
          <Text size="sm" data-tabular>
            {createdAt === null
              ? t('feed.none')
              : `${t('feed.since', { time: formatDateTime(createdAt) })}, ${readAt === null ? t('feed.unread') : t('feed.read', { time: formatDateTime(readAt) })}`}
          </Text>
          <Group gap="xs">
            {createdAt !== null && (
              <Button variant="default" onClick={() => setAsking('revoke')}>
                {t('feed.revoke')}
              </Button>
            )}
            <Button
              variant="default"
              loading={first.isPending}
              onClick={() => (createdAt === null ? first.mutate() : setAsking('renew'))}
            >
              {t(createdAt === null ? 'feed.create' : 'feed.renew')}
            </Button>
          </Group>
        </Group>
      )}
      {asking !== null && (
        <ConfirmAct
          opened
          onClose={() => setAsking(null)}
          title={t(`feed.${asking}Title`)}
          act={t(`feed.${asking}`)}
          onConfirm={asking === 'renew' ? renew : revoke}
        >
          {t(`feed.${asking}Text`)}
        </ConfirmAct>
      )}
    </Paper>
  );
}

function Address({ address }: { address: string }) {
  const { t } = useTranslation('me');
  return (
    <Alert color="blue" mb="md" role="status">
      <Group align="end" gap="xs" mb="xs">
        <TextInput
          flex={1}
          readOnly
          label={t('feed.address')}
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton value={address}>
          {({ copied, copy }) => <Button onClick={copy}>{t(copied ? 'feed.copied' : 'feed.copy')}</Button>}
        </CopyButton>
      </Group>
      <Text size="sm">{t('feed.once')}</Text>
    </Alert>
  );
}
