import { Alert, Button, Group } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../api/api-error.js';
import { useErrorText } from '../../../api/error-text.js';
import type { Draft } from './use-draft.js';

interface SaveProblemProps {
  error: unknown;
  draft: Draft;
  /** Loads the page anew, with what the colleague wrote. */
  onReload: () => void;
}

/** Why the draft is not saved. When a colleague saved it meanwhile, the doctor says whose words stay. */
export function SaveProblem({ error, draft, onReload }: SaveProblemProps) {
  const { t } = useTranslation('cases');
  const textOf = useErrorText();
  if (error === null) return null;
  const newest = isApiError(error, 'case.changed-meanwhile') ? Number(error.facts['version']) : null;
  return (
    <Alert color="gray" icon={<IconAlertCircle aria-hidden />} role="alert">
      {textOf(error)}
      {newest !== null && (
        <Group gap="sm" mt="xs">
          <Button size="xs" variant="default" onClick={onReload}>
            {t('draft.takeTheirs')}
          </Button>
          <Button size="xs" variant="default" onClick={() => draft.overwrite(newest)}>
            {t('draft.keepMine')}
          </Button>
        </Group>
      )}
    </Alert>
  );
}
