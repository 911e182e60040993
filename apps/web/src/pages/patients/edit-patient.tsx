import { Skeleton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, take } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { Dialog } from '../../components/dialog.js';
import { ErrorState } from '../../components/error-state.js';
import { PatientForm } from './patient-form.js';
import { valuesOf } from './patient-values.js';
import { patientQuery } from './queries.js';

interface EditPatientProps {
  patientId: string;
  opened: boolean;
  onClose: () => void;
}

/** Mends what is known of a patient, wherever that is noticed. */
export function EditPatient({ patientId, opened, onClose }: EditPatientProps) {
  const { t } = useTranslation('patients');
  return (
    <Dialog opened={opened} onClose={onClose} title={t('edit.title')} size="lg">
      {opened && <EditForm patientId={patientId} onClose={onClose} />}
    </Dialog>
  );
}

function EditForm({ patientId, onClose }: { patientId: string; onClose: () => void }) {
  const { t } = useTranslation('patients');
  const queryClient = useQueryClient();
  const { data: patient, error, refetch } = useQuery(patientQuery(patientId));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!patient) return <Skeleton height={240} />;
  return (
    <PatientForm
      // Somebody else's change is shown before one's own is made.
      key={patient.version}
      initial={valuesOf(patient)}
      communeName={patient.communeName}
      act={t('edit.save')}
      onCancel={onClose}
      onSubmit={async (input) => {
        const params = { path: { id: patientId }, header: { 'If-Match': `"${patient.version}"` } };
        const saved = await take(api.PATCH('/api/v1/patients/{id}', { params, body: input }));
        onClose();
        queryClient.setQueryData(keys.patient.one(patientId), saved);
        // The banner of every case shows the patient.
        await queryClient.invalidateQueries({ queryKey: keys.case.all });
      }}
    />
  );
}
