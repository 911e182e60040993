import { Button } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { EmptyState } from '../components/empty-state.js';
import { NotFound } from './not-found.js';

/** A chunk of an older build is no longer on the server after an upgrade; browsers word this each in their way. */
const isOutdated = (error: unknown): boolean =>
  error instanceof TypeError &&
  /dynamically imported module|module script failed|importing a module/i.test(error.message);

/** What a page shows when its code has failed: never a blank screen, and always a way on. */
export function RouteError() {
  const { t } = useTranslation();
  const error = useRouteError();
  useEffect(() => {
    console.error(error);
  }, [error]);

  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  const outdated = isOutdated(error);
  return (
    <EmptyState
      order={1}
      icon={outdated ? IconRefresh : IconAlertTriangle}
      title={t(outdated ? 'page.outdated' : 'page.broken')}
      text={t(outdated ? 'page.outdatedText' : 'page.brokenText')}
      action={<Button onClick={() => location.reload()}>{t('act.reload')}</Button>}
    />
  );
}
