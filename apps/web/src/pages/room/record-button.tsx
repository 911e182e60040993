import { IconPlayerRecord } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmAct } from '../../components/confirm-act.js';
import { ControlButton } from './control-button.js';
import { recordingsQuery, useRecordingActs } from './recording-queries.js';

/** Asks everybody whether to record; while a recording is under way its bar has the rest. */
export function RecordButton({ consultId }: { consultId: string }) {
  const { t } = useTranslation('recording');
  const { data: recordings } = useQuery(recordingsQuery(consultId));
  const { ask } = useRecordingActs(consultId);
  const [asking, setAsking] = useState(false);
  if (recordings === undefined || recordings.some(({ state }) => state !== 'stopped')) return null;
  return (
    <>
      <ControlButton icon={IconPlayerRecord} label={t('control')} onClick={() => setAsking(true)} />
      <ConfirmAct
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('ask.title')}
        act={t('ask.act')}
        onConfirm={ask}
      >
        {t('ask.text')}
      </ConfirmAct>
    </>
  );
}
