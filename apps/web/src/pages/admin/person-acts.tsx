import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/dialog.js';
import { facilitiesQuery } from '../directory/queries.js';
import { PasswordOnce, type HandedPassword } from './password-once.js';
import { PersonActive } from './person-active.js';
import { PersonForm } from './person-form.js';
import { PersonPassword } from './person-password.js';
import type { Person } from './queries.js';

/** What an administrator is about to do. */
export type PersonAct = { kind: 'add' } | { kind: 'edit' | 'password' | 'active'; person: Person };

interface PersonActsProps {
  /** Null: nothing is open. */
  act: PersonAct | null;
  onAct: (act: PersonAct | null) => void;
}

/** The windows over the list of people, one at a time. */
export function PersonActs({ act, onAct }: PersonActsProps) {
  const { t } = useTranslation('admin');
  const [handed, setHanded] = useState<HandedPassword | null>(null);
  const facilities = useQuery(facilitiesQuery);
  const close = (): void => onAct(null);
  const handOver = (password: HandedPassword | null): void => {
    close();
    setHanded(password);
  };
  const editing = act?.kind === 'edit' ? act.person : null;
  return (
    <>
      <Dialog
        opened={act?.kind === 'add' || editing !== null}
        onClose={close}
        size="xl"
        title={editing ? t('form.titleEdit', { name: editing.name }) : t('form.titleNew')}
        closeOnClickOutside={false}
      >
        {/* The form begins with the only facility there is to choose, so it waits for the list. */}
        {facilities.isPending && <Skeleton height={320} />}
        {act && facilities.data && <PersonForm person={editing} onClose={close} onSaved={handOver} />}
      </Dialog>
      <Dialog
        opened={act?.kind === 'password'}
        onClose={close}
        title={act?.kind === 'password' ? t('password.title', { name: act.person.name }) : ''}
      >
        {act?.kind === 'password' && <PersonPassword person={act.person} onClose={close} onSet={handOver} />}
      </Dialog>
      <PersonActive person={act?.kind === 'active' ? act.person : null} onClose={close} />
      <PasswordOnce handed={handed} onClose={() => setHanded(null)} />
    </>
  );
}
