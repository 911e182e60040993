import { Alert, Button, Group } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../../../api/client.js';
import { useErrorText } from '../../../api/error-text.js';
import { Dialog } from '../../../components/dialog.js';
import { ProblemNote } from '../../../components/problem-note.js';
import { EditPatient } from '../../patients/edit-patient.js';
import { PatientFinder } from '../../patients/patient-finder.js';
import { newId } from '../new-id.js';
import type { CaseView } from '../queries.js';
import type { Draft } from './use-draft.js';

interface DraftPatientProps {
  kase: CaseView;
  draft: Draft;
  onReload: () => void;
}

/** The patient of the draft is in the banner above; here they are mended or exchanged. */
export function DraftPatient({ kase, draft, onReload }: DraftPatientProps) {
  const { t } = useTranslation('cases');
  const textOf = useErrorText();
  const [open, setOpen] = useState<'edit' | 'exchange' | null>(null);
  const [newPatientId] = useState(() => newId());
  const close = (): void => setOpen(null);

  const exchange = useMutation({
    mutationFn: async (patientId: string) => {
      if (!(await draft.flush())) return;
      const params = { path: { id: kase.id }, header: { 'If-Match': `"${draft.version()}"` } };
      await take(api.PUT('/api/v1/cases/{id}', { params, body: { patientId } }));
      onReload();
    },
    onSuccess: close,
  });
  return (
    <>
      <Group gap="sm">
        <Button variant="default" size="sm" onClick={() => setOpen('edit')}>
          {t('draft.editPatient')}
        </Button>
        <Button variant="subtle" size="sm" onClick={() => setOpen('exchange')}>
          {t('draft.exchangePatient')}
        </Button>
      </Group>
      {kase.patient.allergyStatus === 'not-asked' && (
        <Alert color="gray" icon={<IconInfoCircle aria-hidden />}>
          {t('draft.askAllergies')}
        </Alert>
      )}
      <EditPatient patientId={kase.patient.id} opened={open === 'edit'} onClose={close} />
      <Dialog opened={open === 'exchange'} onClose={close} title={t('draft.exchangePatient')} size="lg">
        <PatientFinder
          facilityId={kase.requestingFacility.id}
          newPatientId={newPatientId}
          busy={exchange.isPending}
          onChoose={(patientId) => exchange.mutate(patientId)}
        />
        <ProblemNote text={exchange.error && textOf(exchange.error)} />
      </Dialog>
    </>
  );
}
