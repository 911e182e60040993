import { Button, Skeleton, Stack, Title, VisuallyHidden } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../components/error-state.js';
import { useHeldList } from './use-held-list.js';
import { useRowKeys } from './use-row-keys.js';
import { WorklistEmpty } from './worklist-empty.js';
import type { WorklistFilter } from './case-filter.js';
import { WorklistRowLink } from './worklist-row.js';
import classes from './worklist.module.css';

/** The rows of one view, under a head for each kind of what is to be done. */
export function WorklistList({ filter, onClear }: { filter: WorklistFilter; onClear: () => void }) {
  const { t } = useTranslation('cases');
  const { t: common } = useTranslation();
  const { query, list, showNew } = useHeldList(filter);
  const { list: rows, onKeyDown } = useRowKeys();

  if (query.isPending) {
    return (
      <Stack gap={4} aria-busy>
        <VisuallyHidden role="status">{common('state.loading')}</VisuallyHidden>
        {Array.from({ length: 8 }, (_, line) => (
          <Skeleton key={line} height={68} />
        ))}
      </Stack>
    );
  }
  if (query.data === undefined) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (list.rows.length === 0) return <WorklistEmpty filter={filter} onClear={onClear} />;
  return (
    <div className={classes.list} ref={rows} onKeyDown={onKeyDown}>
      {list.waiting > 0 && (
        <Button className={classes.new} size="sm" onClick={showNew}>
          {t('worklist.new', { count: list.waiting })}
        </Button>
      )}
      <VisuallyHidden role="status">{list.waiting > 0 && t('worklist.new', { count: list.waiting })}</VisuallyHidden>
      {list.rows.map((each, index) => (
        <Fragment key={each.row.id}>
          {each.group !== list.rows[index - 1]?.group && (
            <Title order={2} className={classes.group}>
              {t(`group.${each.group}`)}
            </Title>
          )}
          <WorklistRowLink held={each} searched={filter.text} />
        </Fragment>
      ))}
      {query.hasNextPage && (
        <Button
          variant="default"
          mt="sm"
          style={{ alignSelf: 'center' }}
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('worklist.more')}
        </Button>
      )}
    </div>
  );
}
