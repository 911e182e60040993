import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { may, useMe } from '../../../auth/me-context.js';
import { EmptyState } from '../../../components/empty-state.js';
import { isEmpty, type WorklistFilter } from './case-filter.js';

/** Nothing here: what that means in this view, and what to do. */
export function WorklistEmpty({ filter, onClear }: { filter: WorklistFilter; onClear: () => void }) {
  const { t } = useTranslation('cases');
  const me = useMe();
  const { view } = filter;
  if (!isEmpty(filter)) {
    return (
      <EmptyState
        title={t('worklist.noneFound')}
        text={t('worklist.noneFoundText')}
        action={
          <Button variant="default" onClick={onClear}>
            {t('filter.clear')}
          </Button>
        }
      />
    );
  }
  const mayAsk = (view === 'mine' || view === 'all') && may(me, 'case.write');
  return (
    <EmptyState
      title={t(`worklist.empty.${view}.title`)}
      text={t(`worklist.empty.${view}.text`)}
      action={
        mayAsk && (
          <Button component={Link} to="/cases/new" leftSection={<IconPlus size={18} aria-hidden />}>
            {t('worklist.newCase')}
          </Button>
        )
      }
    />
  );
}
