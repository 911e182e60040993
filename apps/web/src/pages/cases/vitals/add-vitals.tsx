import { Button, Group, Paper, Stack, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../api/api-error.js';
import { fieldErrorText, useErrorText } from '../../../api/error-text.js';
import { serverNow } from '../../../api/server-clock.js';
import { ProblemNote } from '../../../components/problem-note.js';
import { newId } from '../new-id.js';
import type { CaseView } from '../queries.js';
import { News2Panel } from './news2-panel.js';
import { useVitalsSave } from './use-vitals-save.js';
import { emptyEntry, readEntry, scoreEntry } from './vitals-entry.js';
import { VitalsGrid } from './vitals-grid.js';

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
  const { t: common } = useTranslation();
  const { t: e } = useTranslation('errors');
  const textOf = useErrorText();
  const [entry, setEntry] = useState(() => emptyEntry(newId(), new Date(serverNow()).toISOString()));
  const [asked, setAsked] = useState(false);
  const save = useVitalsSave(kase.id);
  const add = useMutation({ mutationFn: save, onSuccess: onClose });
  const { isEmpty, isSound } = readEntry(entry);
  const codes = isApiError(add.error) ? add.error.fields : {};
  const errors = Object.fromEntries(Object.entries(codes).map(([field, code]) => [field, fieldErrorText(e, code)]));
  const unsound = asked && !isSound ? t(isEmpty ? 'vitals.measureOne' : 'vitals.lookAgain') : null;
  return (
    <Paper p="md" component="section" aria-labelledby="new-vitals-title">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (isSound) add.mutate(entry);
        }}
      >
        <Stack>
          <Title order={2} size="h4" id="new-vitals-title">
            {t('vitals.add')}
          </Title>
          <VitalsGrid entry={entry} onChange={setEntry} errors={errors} />
          <News2Panel score={scoreEntry(entry, kase.patient.age, kase.pregnancy)} />
          <ProblemNote text={unsound ?? (add.error && textOf(add.error))} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common('act.cancel')}
            </Button>
            <Button type="submit" loading={add.isPending}>
              {t('vitals.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
