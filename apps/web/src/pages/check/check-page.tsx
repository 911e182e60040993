import { Button, Container, Loader, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLive } from '../../live/live-context.js';
import { usePageTitle } from '../../shell/page-title.js';
import { CheckFindings } from './check-findings.js';
import { checkLink } from './link-check.js';
import { permissionOf } from './permission.js';

/** What this computer and its network let through, in plain words: for whoever cannot call, and whoever helps them. */
export function Component() {
  const { t } = useTranslation('check');
  usePageTitle(t('title'));
  const { socket, connection } = useLive();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['check'],
    queryFn: async () => ({
      link: await checkLink(socket),
      camera: await permissionOf('camera'),
      microphone: await permissionOf('microphone'),
    }),
    enabled: connection === 'open',
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  return (
    <Container size="sm" py="md">
      <Stack gap="md">
        <Title order={1}>{t('title')}</Title>
        <Text c="dimmed">{t('why')}</Text>
        <div role="status">
          {isFetching && (
            <Text>
              <Loader size={16} mr={8} aria-hidden />
              {t('running')}
            </Text>
          )}
          {error && !isFetching && <Text fw={600}>{t('failed')}</Text>}
        </div>
        {data && !isFetching && <CheckFindings {...data} />}
        {!isFetching && (
          <div>
            <Button variant="default" onClick={() => void refetch()}>
              {t('again')}
            </Button>
          </div>
        )}
      </Stack>
    </Container>
  );
}
