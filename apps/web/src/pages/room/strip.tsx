import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FaceLabel } from './face-label.js';
import { OwnExamination } from './medical/own-examination.js';
import { OwnTile } from './own-tile.js';
import classes from './strip.module.css';
import { TilePicture, useTileLabel } from './tile-picture.js';
import type { Tile } from './tiles.js';
import type { Place } from './use-place.js';
import type { RoomPointers } from './use-pointers.js';
import type { RoomSnapshots } from './use-snapshots.js';
import type { RoomView } from './use-view.js';

interface StripProps {
  place: Place;
  view: RoomView;
  snapshots: RoomSnapshots;
  pointers: RoomPointers;
  /** Over a corner of the picture in the middle. */
  over: boolean;
}

/** What is not in the middle, and one's own face. A click brings it there, and keeps it there. */
export function Strip({ place, view, snapshots, pointers, over }: StripProps) {
  const { t } = useTranslation('room');
  return (
    <ul className={classes.strip} data-over={over || undefined} aria-label={t('faces')}>
      {view.others.map((tile) => (
        <li key={tile.key}>
          <StripTile tile={tile} place={place} onPin={view.pin} />
        </li>
      ))}
      <OwnExamination place={place} />
      <li>
        <OwnTile place={place} snapshots={snapshots} pointers={pointers} />
      </li>
    </ul>
  );
}

function StripTile({ tile, place, onPin }: { tile: Tile; place: Place; onPin: (tile: Tile) => void }) {
  const { t } = useTranslation('together');
  const label = useTileLabel()(tile);
  const { person, source } = tile;
  return (
    <UnstyledButton
      className={classes.tile}
      data-speaks={(source === 'camera' && place.roomState.speakerId === person.id) || undefined}
      aria-label={t('pin.act', { what: label })}
      onClick={() => onPin(tile)}
    >
      <TilePicture tile={tile} fit={place.fit} className={classes.picture} cover />
      <span className={classes.caption}>
        <FaceLabel person={person} />
      </span>
    </UnstyledButton>
  );
}
