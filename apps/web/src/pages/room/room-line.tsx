import { Loader, UnstyledButton } from '@mantine/core';
import { IconAlertCircle, IconHandStop, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../auth/me-context.js';
import { CallLink } from '../../components/call-link.js';
import { clock } from './clock.js';
import { useNow } from '../../format/use-now.js';
import classes from './live-room.module.css';
import { peopleIn } from './people.js';
import type { Consult } from './queries.js';
import { QualityButton } from './quality-button.js';
import { roomStatus } from './room-status.js';
import { ThriftMenu } from './thrift-menu.js';
import type { Place } from './use-place.js';
import { useStore } from './use-store.js';
import { useLive } from '../../live/live-context.js';

interface RoomLineProps {
  consult: Consult;
  place: Place;
}

/** One line: how the connection stands, how long it has been, who is here. */
export function RoomLine({ consult, place }: RoomLineProps) {
  const { t } = useTranslation('room');
  const me = useMe();
  const { reconnect } = useLive();
  const { roomState } = place;
  const others = peopleIn(consult, roomState.participants, roomState.incoming).filter(
    ({ id }) => id !== me.practitionerId,
  );
  const link = useStore(place.room.link.store);
  const status = roomStatus(roomState, others, link);
  // The last rung of all: the telephone.
  const phone = status.say === 'soundOnly' ? others.find((each) => each.phone !== null)?.phone : null;
  const here = [t('you'), ...others.filter(({ state }) => state !== 'expected').map(({ name }) => name)];
  const hands = others.filter(({ hand }) => hand !== null).sort((a, b) => (a.hand ?? 0) - (b.hand ?? 0));
  return (
    <div className={classes.line}>
      <span role="status" className={classes.status} data-quiet={status.kind === 'good' || undefined}>
        {status.kind === 'wait' && <Loader size={16} color="currentColor" aria-hidden />}
        {status.kind === 'weak' && <IconAlertCircle size={18} aria-hidden />}
        {t(`status.${status.say}`, { name: status.name ?? '' })}
        {status.say === 'rejoining' && (
          <UnstyledButton className={classes.retry} onClick={reconnect}>
            {t('status.now')}
          </UnstyledButton>
        )}
      </span>
      <span role="status" className={classes.status}>
        {hands.length > 0 && (
          <>
            <IconHandStop size={18} aria-hidden />
            {t('hand.told', { names: hands.map(({ name }) => name).join(', ') })}
          </>
        )}
      </span>
      {phone && <CallLink number={phone} />}
      <ThriftMenu link={place.room.link} />
      <QualityButton quality={place.room.quality} people={others} />
      <span className={classes.present}>
        <IconUsers size={18} aria-hidden />
        {t('present', { names: here.join(', ') })}
      </span>
      {consult.openedAt !== null && <Duration since={consult.openedAt} />}
    </div>
  );
}

/** Apart, so that only this renders each second. */
function Duration({ since }: { since: string }) {
  const { t } = useTranslation('room');
  const seconds = Math.max(0, Math.floor((useNow() - Date.parse(since)) / 1000));
  return (
    <span role="timer" aria-live="off" aria-label={t('duration')} className={classes.clock} data-tabular>
      {clock(seconds)}
    </span>
  );
}
