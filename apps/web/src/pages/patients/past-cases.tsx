import { Button, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, take } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { ErrorState } from '../../components/error-state.js';
import { held } from '../cases/worklist/held-rows.js';
import { WorklistRowLink } from '../cases/worklist/worklist-row.js';

/** Every case of the patient that the reader may see. */
export function PastCases({ patientId }: { patientId: string }) {
  const { t } = useTranslation('patients');
  const cases = useInfiniteQuery({
    queryKey: [...keys.case.lists, 'patient', patientId],
    queryFn: ({ pageParam, signal }) =>
      take(
        api.POST('/api/v1/cases/search', {
          body: { view: 'all', patientId, ...(pageParam !== null && { cursor: pageParam }) },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const rows = cases.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Paper p="lg" component="section" aria-labelledby="cases-title">
      <Title order={2} size="h3" id="cases-title" mb="sm">
        {t('cases.title')}
      </Title>
      {cases.isPending && <Skeleton height={120} />}
      {cases.error && <ErrorState error={cases.error} onRetry={() => void cases.refetch()} />}
      {cases.data && rows.length === 0 && <Text c="dimmed">{t('cases.none')}</Text>}
      <Stack gap={4}>
        {held(rows).rows.map((each) => (
          <WorklistRowLink key={each.row.id} held={each} />
        ))}
        {cases.hasNextPage && (
          <Button
            variant="default"
            style={{ alignSelf: 'center' }}
            loading={cases.isFetchingNextPage}
            onClick={() => void cases.fetchNextPage()}
          >
            {t('cases.more')}
          </Button>
        )}
      </Stack>
    </Paper>
  );
}
