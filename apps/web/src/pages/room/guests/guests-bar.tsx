import { Group } from '@mantine/core';
import { IconDoorEnter, IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ringTone } from '../../../rings/ring-tone.js';
import classes from '../recording-bar.module.css';
import { standingOf } from './guest-acts.js';
import { GuestButtons } from './guest-buttons.js';
import { guestsQuery } from './guest-queries.js';
import own from './guests.module.css';

/** Who from outside is in, and who knocks: everybody in the room sees and hears it. */
export function GuestsBar({ consultId }: { consultId: string }) {
  const { t } = useTranslation('guest');
  const { data: guests = [] } = useQuery(guestsQuery(consultId));
  const knocking = guests.filter((guest) => standingOf(guest) === 'knocking');
  const inside = guests.filter((guest) => standingOf(guest) === 'present');
  const knocks = knocking.map(({ id }) => id).join(' ');
  useEffect(() => {
    if (knocks !== '') ringTone.playOnce();
  }, [knocks]);
  return (
    <>
      {knocking.map((guest) => (
        <div key={guest.id} className={classes.bar} role="alert" data-guest={guest.state}>
          <span>
            <strong className={own.who}>
              <IconDoorEnter size={20} aria-hidden />
              {t('bar.knocks', { name: guest.name })}
            </strong>{' '}
            {t('bar.about', { role: guest.role, organisation: guest.organisation, by: guest.invitedByName })}
          </span>
          <Group gap="xs" className={classes.acts}>
            <GuestButtons consultId={consultId} guest={guest} acts={['admit', 'refuse']} />
          </Group>
        </div>
      ))}
      {inside.length > 0 && (
        <div className={classes.bar} role="status">
          <span className={own.who}>
            <IconUserPlus size={20} aria-hidden />
            {t('bar.inside', {
              names: inside.map(({ name, organisation }) => `${name} (${organisation})`).join(', '),
            })}
          </span>
          <Group gap="xs" className={classes.acts}>
            {inside.map((guest) => (
              <GuestButtons key={guest.id} consultId={consultId} guest={guest} acts={['sendBack']} />
            ))}
          </Group>
        </div>
      )}
    </>
  );
}
