import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../../api/error-text.js';
import { ProblemNote } from '../../../components/problem-note.js';
import { useGuestActs, type Guest, type GuestAct } from './guest-queries.js';

interface GuestButtonsProps {
  consultId: string;
  guest: Pick<Guest, 'id' | 'name'>;
  acts: readonly GuestAct[];
}

/** The acts that are open with a guest; the first one is the usual. */
export function GuestButtons({ consultId, guest, acts }: GuestButtonsProps) {
  const { t } = useTranslation('guest');
  const textOf = useErrorText();
  const all = useGuestActs(consultId);
  const act = useMutation({ mutationFn: (which: GuestAct) => all[which](guest.id) });
  return (
    <>
      {acts.map((which) => (
        <Button
          key={which}
          size="sm"
          variant={which === 'admit' ? 'filled' : 'default'}
          aria-label={`${t(`act.${which}`)}: ${guest.name}`}
          loading={act.isPending && act.variables === which}
          disabled={act.isPending}
          onClick={() => act.mutate(which)}
        >
          {t(`act.${which}`)}
        </Button>
      ))}
      <ProblemNote text={act.error ? textOf(act.error) : null} />
    </>
  );
}
