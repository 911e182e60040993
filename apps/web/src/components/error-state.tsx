import { Button, Code } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../api/api-error.js';
import { useErrorText } from '../api/error-text.js';
import { EmptyState } from './empty-state.js';

interface ErrorStateProps {
  error: unknown;
  /** `() => void query.refetch()` */
  onRetry?: () => void;
}

/** What could not be loaded and why, in words, with a way on. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const { t } = useTranslation();
  const textOf = useErrorText();
  const requestId = isApiError(error) ? error.requestId : undefined;
  return (
    <div role="alert">
      <EmptyState
        title={t('error.title')}
        text={textOf(error)}
        icon={IconCloudOff}
        action={
          <>
            {onRetry && (
              <Button variant="default" onClick={onRetry}>
                {t('act.retry')}
              </Button>
            )}
            {requestId !== undefined && <Code>{requestId}</Code>}
          </>
        }
      />
    </div>
  );
}
