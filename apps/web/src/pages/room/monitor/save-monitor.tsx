import { Button, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../../../api/keys.js';
import { serverNow } from '../../../api/server-clock.js';
import { Dialog } from '../../../components/dialog.js';
import { notify } from '../../../components/notify.js';
import { formatDateTime, formatTimeWithSeconds } from '../../../format/time.js';
import { ecgStrip } from '../../../room/monitor/ecg-strip.js';
import type { MonitorSignal } from '../../../room/monitor/monitor-signal.js';
import { uploadFile } from '../../cases/files/upload.js';
import { newId } from '../../cases/new-id.js';
import type { CaseView } from '../../cases/queries.js';
import { useVitalsSave } from '../../cases/vitals/use-vitals-save.js';
import type { VitalsEntry } from '../../cases/vitals/vitals-entry.js';
import { VitalsForm } from '../../cases/vitals/vitals-form.js';
import { measuredEntry } from './measured-entry.js';

/** What a monitor showed at one moment, with ids that make keeping it again harmless. */
interface Moment {
  start: VitalsEntry;
  strip: File;
  stripId: string;
}

/** Puts what the own monitor shows into the case: its numbers, looked at once more, and ten seconds of the ECG. */
export function SaveMonitor({ kase, signal }: { kase: CaseView; signal: MonitorSignal }) {
  const { t } = useTranslation('monitor');
  const queryClient = useQueryClient();
  const [moment, setMoment] = useState<Moment | null>(null);
  const save = useVitalsSave(kase.id);
  const take = async (): Promise<void> => {
    const now = serverNow();
    const { numerics } = signal;
    if (!numerics) return;
    const picture = await ecgStrip(signal, t('strip.head', { time: formatDateTime(new Date(now).toISOString()) }));
    const name = `${t('strip.file')} ${formatTimeWithSeconds(now).replaceAll(':', '.')}.png`;
    setMoment({
      start: measuredEntry(newId(), numerics, now),
      strip: new File([picture], name, { type: 'image/png' }),
      stripId: newId(),
    });
  };
  const keep = async (entry: VitalsEntry): Promise<void> => {
    if (!moment) return;
    await uploadFile(kase.id, moment.stripId, moment.strip);
    await save(entry);
    await queryClient.invalidateQueries({ queryKey: keys.case.one(kase.id) });
    notify(t('saved'));
  };
  return (
    <>
      <Button
        size="compact-md"
        variant="white"
        leftSection={<IconFileImport size={18} aria-hidden />}
        onClick={() => void take()}
      >
        {t('save')}
      </Button>
      <Dialog opened={moment !== null} onClose={() => setMoment(null)} title={t('saveTitle')} size="lg">
        {moment && (
          <VitalsForm kase={kase} start={moment.start} onSave={keep} onClose={() => setMoment(null)}>
            <Text size="sm">{t('strip.with')}</Text>
          </VitalsForm>
        )}
      </Dialog>
    </>
  );
}
