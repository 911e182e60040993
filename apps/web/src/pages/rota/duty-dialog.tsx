import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/dialog.js';
import type { Facility } from '../directory/queries.js';
import { DutyFormBody } from './duty-form.js';
import type { Plan } from './plan-context.js';
import type { DutyView } from './queries.js';
import { RemoveDuty } from './remove-duty.js';

interface DutyDialogProps {
  facility: Facility;
  /** Null: closed. */
  plan: Plan | null;
  onClose: () => void;
}

/** Puts a doctor on duty, changes a duty, or takes it away. */
export function DutyDialog({ facility, plan, onClose }: DutyDialogProps) {
  const { t } = useTranslation('rota');
  const [removing, setRemoving] = useState<DutyView | null>(null);
  return (
    <>
      <Dialog
        opened={plan !== null}
        onClose={onClose}
        title={plan?.duty ? t('form.titleEdit') : t('form.titleNew')}
        size="lg"
      >
        {plan && (
          <DutyFormBody
            facility={facility}
            plan={plan}
            onClose={onClose}
            onRemove={(duty) => {
              onClose();
              setRemoving(duty);
            }}
          />
        )}
      </Dialog>
      <RemoveDuty duty={removing} onClose={() => setRemoving(null)} />
    </>
  );
}
