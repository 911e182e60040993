import { notify } from '../../components/notify.js';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { serverNow } from '../../api/server-clock.js';
import { ConfirmAct } from '../../components/confirm-act.js';
import { formatWhen } from '../../format/time.js';
import { personLabel } from './person-label.js';
import type { DutyView } from './queries.js';
import { useSeatName } from './use-seat-name.js';

interface RemoveDutyProps {
  /** Null: closed. */
  duty: DutyView | null;
  onClose: () => void;
}

/** Says who steps back and when; one who is on duty now leaves a hole at once. */
export function RemoveDuty({ duty, onClose }: RemoveDutyProps) {
  const { t } = useTranslation('rota');
  const queryClient = useQueryClient();

  const remove = async (): Promise<void> => {
    if (!duty) return;
    await take(api.DELETE('/api/v1/rota/duties/{id}', { params: { path: { id: duty.id } } }));
    notify(t('remove.done'));
    await queryClient.invalidateQueries({ queryKey: keys.rota.all });
  };
  return (
    <ConfirmAct
      opened={duty !== null}
      onClose={onClose}
      title={t('remove.title')}
      act={t('remove.act')}
      onConfirm={remove}
    >
      {duty && <WhatHappens duty={duty} />}
    </ConfirmAct>
  );
}

function WhatHappens({ duty }: { duty: DutyView }) {
  const { t } = useTranslation('rota');
  const seatName = useSeatName();
  // To the second: a duty may have begun a moment ago.
  const [now] = useState(() => serverNow());
  return t(Date.parse(duty.from) <= now ? 'remove.running' : 'remove.future', {
    name: personLabel(duty.practitioner),
    seat: seatName(duty),
    from: formatWhen(duty.from, now),
    to: formatWhen(duty.to, now),
  });
}
