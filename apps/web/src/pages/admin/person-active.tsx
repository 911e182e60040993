import { notify } from '../../components/notify.js';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, take } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { ConfirmAct } from '../../components/confirm-act.js';
import { isDisabled } from './found-people.js';
import type { Person } from './queries.js';

interface PersonActiveProps {
  /** Null: closed. */
  person: Person | null;
  onClose: () => void;
}

/** Disables or enables an account, after saying what that means. */
export function PersonActive({ person, onClose }: PersonActiveProps) {
  const { t } = useTranslation('admin');
  const queryClient = useQueryClient();
  const active = person !== null && isDisabled(person);
  const name = person?.name ?? '';

  const confirm = async (): Promise<void> => {
    if (!person) return;
    await take(api.PUT('/api/v1/people/{id}/active', { params: { path: { id: person.id } }, body: { active } }));
    notify(t(active ? 'active.enabled' : 'active.disabled', { name }));
    await queryClient.invalidateQueries({ queryKey: keys.directory });
  };
  return (
    <ConfirmAct
      opened={person !== null}
      onClose={onClose}
      title={t(active ? 'active.enableTitle' : 'active.disableTitle', { name })}
      act={t(active ? 'people.enable' : 'people.disable')}
      onConfirm={confirm}
    >
      {t(active ? 'active.enableText' : 'active.disableText')}
    </ConfirmAct>
  );
}
