import { UnstyledButton } from '@mantine/core';
import { IconVideoOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../auth/me-context.js';
import type { Incoming } from '../../room/room-state.js';
import { FaceLabel } from './face-label.js';
import classes from './faces.module.css';
import { handsIn, turnOf, type RoomPerson } from './people.js';
import { signalOf } from './pictures.js';
import { VideoView } from './track-view.js';
import type { Place } from './use-place.js';

/** The others whose faces are not in the middle. */
export function facesBeside(people: readonly RoomPerson[], focus: Incoming | null): RoomPerson[] {
  const here = people.filter(({ state }) => state !== 'expected');
  // Without any picture the middle shows the first who is here.
  const inMiddle = focus === null ? here[0]?.id : focus.source === 'camera' ? focus.practitionerId : null;
  return here.filter(({ id }) => id !== inMiddle);
}

interface FacesProps {
  place: Place;
  /** The others beside the middle. */
  beside: readonly RoomPerson[];
  /** Over a corner of the picture in the middle. */
  over: boolean;
  onChoose: (consumerId: string) => void;
}

/** The faces that are not in the middle, and one's own. A click brings one into the middle. */
export function Faces({ place, beside, over, onChoose }: FacesProps) {
  const { t } = useTranslation('room');
  return (
    <ul className={classes.faces} data-over={over || undefined} aria-label={t('faces')}>
      {beside.map((person) => (
        <li key={person.id}>
          <Face person={person} speaks={place.roomState.speakerId === person.id} onChoose={onChoose} />
        </li>
      ))}
      <li>
        <OwnFace place={place} />
      </li>
    </ul>
  );
}

interface FaceProps {
  person: RoomPerson;
  speaks: boolean;
  onChoose: (consumerId: string) => void;
}

function Face({ person, speaks, onChoose }: FaceProps) {
  const { t } = useTranslation('room');
  const { camera, name, id } = person;
  const label = (
    <span className={classes.caption}>
      <FaceLabel person={person} />
    </span>
  );
  if (camera === null) {
    return (
      <div className={classes.face} data-speaks={speaks || undefined}>
        <IconVideoOff size={24} aria-label={t('cameraOff')} role="img" />
        {label}
      </div>
    );
  }
  return (
    <UnstyledButton
      className={classes.face}
      data-speaks={speaks || undefined}
      aria-label={t('enlarge', { name })}
      onClick={() => onChoose(camera.consumerId)}
    >
      <VideoView
        key={camera.consumerId}
        track={camera.track}
        label={t('pictureOf', { name })}
        source="camera"
        practitionerId={id}
        className={classes.picture}
        cover
      />
      {label}
    </UnstyledButton>
  );
}

/** One's own face, as in a mirror; one's own screen while it is shared. */
function OwnFace({ place: { ownState, roomState } }: { place: Place }) {
  const { t } = useTranslation('room');
  const me = useMe();
  const { camera, microphone, screen } = ownState;
  const track = screen ?? camera.track;
  const id = me.practitionerId ?? '';
  return (
    <div className={classes.face} data-speaks={roomState.speakerId === id || undefined} data-self>
      {track ? (
        <VideoView
          track={track}
          label={t('self')}
          source={screen ? 'screen' : 'camera'}
          practitionerId={id}
          className={classes.picture}
          cover={!screen}
          mirrored={!screen}
        />
      ) : (
        <IconVideoOff size={24} aria-label={t('cameraOff')} role="img" />
      )}
      <span className={classes.caption}>
        <FaceLabel
          person={{
            name: t(screen ? 'ownScreen' : 'you'),
            title: '',
            role: null,
            facilityName: '',
            microphone: microphone.track === null ? 'none' : microphone.on ? 'on' : 'muted',
            signal: signalOf([roomState.sendScore]),
            state: 'here',
            hand: turnOf(handsIn(roomState.participants), id),
          }}
        />
      </span>
    </div>
  );
}
