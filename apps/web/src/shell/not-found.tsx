import { Button } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../components/empty-state.js';
import { usePageTitle } from './page-title.js';

export function NotFound() {
  const { t } = useTranslation();
  usePageTitle(t('page.notFound'));
  return (
    <EmptyState
      order={1}
      icon={IconMapQuestion}
      title={t('page.notFound')}
      text={t('page.notFoundText')}
      action={
        <Button component={Link} to="/">
          {t('act.home')}
        </Button>
      }
    />
  );
}
