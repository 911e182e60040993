import { IconHandStop, IconMicrophone, IconMicrophoneOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './face-label.module.css';
import type { RoomPerson } from './people.js';
import { SignalBars } from './signal-bars.js';

interface FaceLabelProps {
  person: Pick<RoomPerson, 'name' | 'title' | 'role' | 'facilityName' | 'microphone' | 'signal' | 'state' | 'hand'>;
  note?: string;
  /** With facility and part, where there is room for them. */
  long?: boolean;
}

/** Who this is, whether they can be heard, and how good their link is. */
export function FaceLabel({ person, note, long = false }: FaceLabelProps) {
  const { t } = useTranslation('room');
  const { name, title, role, facilityName, microphone, signal, state, hand } = person;
  const Microphone = microphone === 'on' ? IconMicrophone : IconMicrophoneOff;
  const about = [role && t(`role.${role}`), facilityName].filter(Boolean).join(' · ');
  return (
    <span className={classes.label}>
      {hand !== null && (
        <span className={classes.hand} role="img" aria-label={t('hand.turn', { turn: hand })}>
          <IconHandStop size={16} aria-hidden />
          <span aria-hidden>{hand}</span>
        </span>
      )}
      <Microphone size={16} aria-label={t(`microphone.${microphone}`)} role="img" className={classes.icon} />
      <span className={classes.words}>
        <span className={classes.name}>{long ? `${title} ${name}` : name}</span>
        {long && about !== '' && <span className={classes.about}>{about}</span>}
        {note !== undefined && <span className={classes.about}>{note}</span>}
        {state === 'away' && <span className={classes.about}>{t('away')}</span>}
      </span>
      {signal !== null && <SignalBars bars={signal} />}
    </span>
  );
}
