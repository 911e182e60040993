import { Button, Paper, Stack, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../../../api/server-clock.js';
import { newId } from '../new-id.js';
import type { CaseView } from '../queries.js';
import { useVitalsSave } from './use-vitals-save.js';
import { emptyEntry } from './vitals-entry.js';
import { VitalsForm } from './vitals-form.js';

/** Another set, measured now unless said otherwise. */
export function AddVitals({ kase }: { kase: CaseView }) {
  const { t } = useTranslation('cases');
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <Button
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden />}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => setOpen(true)}
      >
        {t('vitals.add')}
      </Button>
    );
  }
  return <NewVitals kase={kase} onClose={() => setOpen(false)} />;
}

function NewVitals({ kase, onClose }: { kase: CaseView; onClose: () => void }) {
  const { t } = useTranslation('cases');
  const [start] = useState(() => emptyEntry(newId(), new Date(serverNow()).toISOString()));
  const save = useVitalsSave(kase.id);
  return (
    <Paper p="md" component="section" aria-labelledby="new-vitals-title">
      <Stack>
        <Title order={2} size="h4" id="new-vitals-title">
          {t('vitals.add')}
        </Title>
        <VitalsForm kase={kase} start={start} onSave={save} onClose={onClose} />
      </Stack>
    </Paper>
  );
}
