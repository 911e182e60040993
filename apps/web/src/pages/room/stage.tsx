import { useTranslation } from 'react-i18next';
import type { CameraSteering } from './medical/use-camera-steering.js';
import type { RoomPerson } from './people.js';
import { OwnTile } from './own-tile.js';
import { StageTile } from './stage-tile.js';
import classes from './stage.module.css';
import type { Place } from './use-place.js';
import type { RoomBoard } from './use-board.js';
import type { RoomPointers } from './use-pointers.js';
import type { RoomSnapshots } from './use-snapshots.js';
import type { RoomView } from './use-view.js';
import { Waiting } from './waiting.js';

interface StageProps {
  place: Place;
  view: RoomView;
  snapshots: RoomSnapshots;
  board: RoomBoard;
  pointers: RoomPointers;
  /** The others. */
  people: readonly RoomPerson[];
  steering: CameraSteering;
}

/** What everybody looks at: an image, who speaks, or all at once. */
export function Stage({ place, view, snapshots, board, pointers, people, steering }: StageProps) {
  const { t } = useTranslation('room');
  const { big, others } = view;
  if (big)
    return (
      <StageTile
        tile={big}
        place={place}
        view={view}
        snapshots={snapshots}
        board={board}
        pointers={pointers}
        steering={steering}
        long
      />
    );
  if (others.length === 0) return <Waiting people={people} />;
  return (
    <ul className={classes.grid} data-count={Math.min(others.length + 1, 9)} aria-label={t('faces')}>
      {others.map((tile) => (
        <li key={tile.key}>
          <StageTile
            tile={tile}
            place={place}
            view={view}
            snapshots={snapshots}
            board={board}
            pointers={pointers}
            steering={steering}
          />
        </li>
      ))}
      <li>
        <OwnTile place={place} snapshots={snapshots} pointers={pointers} />
      </li>
    </ul>
  );
}
