import { useTranslation } from 'react-i18next';
import { FaceLabel } from './face-label.js';
import { SteerButton } from './medical/steer-button.js';
import type { CameraSteering } from './medical/use-camera-steering.js';
import { Zoomable } from './medical/zoomable.js';
import classes from './stage.module.css';
import { PointerLayer } from './pointer-layer.js';
import { TileActs } from './tile-acts.js';
import { TilePicture, useTileLabel } from './tile-picture.js';
import type { Tile } from './tiles.js';
import type { Place } from './use-place.js';
import type { RoomBoard } from './use-board.js';
import type { RoomPointers } from './use-pointers.js';
import type { RoomSnapshots } from './use-snapshots.js';
import type { RoomView } from './use-view.js';

interface StageTileProps {
  tile: Tile;
  place: Place;
  view: RoomView;
  snapshots: RoomSnapshots;
  board: RoomBoard;
  steering: CameraSteering;
  pointers: RoomPointers;
  /** Alone in the middle: whole, and with all that is to be said about it. */
  long?: boolean;
}

/** A tile with room enough to work on it. */
export function StageTile({ tile, place, view, snapshots, board, pointers, steering, long = false }: StageTileProps) {
  const { t } = useTranslation(['room', 'medical']);
  const label = useTileLabel()(tile);
  const { person, source, picture } = tile;
  const speaks = !long && source === 'camera' && place.roomState.speakerId === person.id;
  const shown = (
    <>
      <TilePicture tile={tile} fit={place.fit} className={classes.picture} cover={!long} />
      {picture && (
        <PointerLayer
          track={picture.track}
          pointed={pointers.at(person.id, source)}
          nameOf={pointers.nameOf}
          cover={!long && source === 'camera'}
          onPoint={pointers.on === tile.key ? (at) => pointers.point(tile, at) : undefined}
        />
      )}
    </>
  );
  const notes = { camera: undefined, screen: t('sharesScreen'), 'examination-camera': t('medical:examination.title') };
  return (
    <figure className={classes.stage} data-speaks={speaks || undefined} onDoubleClick={() => view.pin(tile)}>
      {long && source === 'examination-camera' ? (
        <Zoomable
          key={tile.key}
          label={label}
          buttons={
            <SteerButton abilities={steering.abilities[person.id]} onMove={(move) => steering.steer(person.id, move)} />
          }
        >
          {shown}
        </Zoomable>
      ) : (
        shown
      )}
      {picture === null && <p className={classes.nothing}>{t(person.state === 'away' ? 'away' : 'cameraOff')}</p>}
      <figcaption className={classes.caption}>
        <FaceLabel person={person} note={notes[source]} long={long} />
      </figcaption>
      <TileActs tile={tile} view={view} snapshots={snapshots} board={board} pointers={pointers} />
    </figure>
  );
}
