import { Button, Text } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SaveState, type Saving } from '../../../components/save-state.js';
import classes from './draft.module.css';
import type { Missing } from './draft-values.js';

interface SubmitBarProps {
  saving: Saving;
  missing: readonly Missing[];
  sending: boolean;
  onSubmit: () => void;
}

/** Sends the case. It is never dead: with something missing it says what, and leads there. */
export function SubmitBar({ saving, missing, sending, onSubmit }: SubmitBarProps) {
  const { t } = useTranslation('cases');
  const [first] = missing;
  return (
    <div className={classes.bar} data-no-print>
      <div className={classes.state}>
        <SaveState saving={saving} />
      </div>
      {first && (
        <Text size="sm" id="submit-missing">
          {t('draft.missing', { count: missing.length })}: {t(`missing.${first}`)}
          {missing.length > 1 && '…'}
        </Text>
      )}
      <Button
        leftSection={<IconSend size={18} aria-hidden />}
        variant={first ? 'light' : 'filled'}
        loading={sending}
        aria-describedby={first && 'submit-missing'}
        onClick={onSubmit}
      >
        {t('draft.submit')}
      </Button>
    </div>
  );
}
