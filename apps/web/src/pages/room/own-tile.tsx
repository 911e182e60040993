import { IconCamera, IconVideoOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../auth/me-context.js';
import { FaceLabel } from './face-label.js';
import { handsIn, turnOf } from './people.js';
import { PointerLayer } from './pointer-layer.js';
import { signalOf } from './signal.js';
import classes from './strip.module.css';
import { TileAct } from './tile-act.js';
import acts from './tile-act.module.css';
import { VideoView } from './track-view.js';
import type { Place } from './use-place.js';
import type { RoomPointers } from './use-pointers.js';
import type { RoomSnapshots } from './use-snapshots.js';

interface OwnTileProps {
  place: Place;
  snapshots: RoomSnapshots;
  pointers: RoomPointers;
}

/** One's own face, as in a mirror; one's own screen while it is shared. */
export function OwnTile({ place: { ownState, roomState }, snapshots, pointers }: OwnTileProps) {
  const { t } = useTranslation('room');
  const { t: together } = useTranslation('together');
  const me = useMe();
  const { picture, microphone, screen } = ownState;
  const track = screen ?? picture;
  const id = me.practitionerId ?? '';
  return (
    <div className={classes.tile} data-speaks={roomState.speakerId === id || undefined} data-self>
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
      {track && (
        <PointerLayer
          track={track}
          pointed={pointers.at(id, screen ? 'screen' : 'camera')}
          nameOf={pointers.nameOf}
          cover={!screen}
          mirrored={!screen}
        />
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
      {track && (
        <div className={acts.acts} data-acts>
          <TileAct
            icon={IconCamera}
            label={together('snapshot.act', { what: t(screen ? 'ownScreen' : 'self') })}
            onClick={() =>
              void snapshots.take({ key: 'own', person: { id, name: '' }, source: screen ? 'screen' : 'camera' })
            }
          />
        </div>
      )}
    </div>
  );
}
