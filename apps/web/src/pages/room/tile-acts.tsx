import { IconCamera, IconPin, IconPinnedOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TileAct } from './tile-act.js';
import { useTileLabel } from './tile-picture.js';
import classes from './tile-act.module.css';
import type { Tile } from './tiles.js';
import type { RoomSnapshots } from './use-snapshots.js';
import type { RoomView } from './use-view.js';

interface TileActsProps {
  tile: Tile;
  view: RoomView;
  snapshots: RoomSnapshots;
}

/** What can be done with a tile, in its corner. */
export function TileActs({ tile, view, snapshots }: TileActsProps) {
  const { t } = useTranslation('together');
  const what = useTileLabel()(tile);
  const pinned = view.pinned === tile.key;
  return (
    <div className={classes.acts} onDoubleClick={(event) => event.stopPropagation()}>
      <TileAct
        icon={pinned ? IconPinnedOff : IconPin}
        label={t(pinned ? 'pin.undo' : 'pin.act', { what })}
        word={pinned ? t('pin.undoShort') : undefined}
        onClick={() => view.pin(tile)}
      />
      {tile.picture !== null && (
        <TileAct
          icon={IconCamera}
          label={t('snapshot.act', { what })}
          word={snapshots.awaited.has(tile.key) ? t('snapshot.waiting') : undefined}
          busy={snapshots.awaited.has(tile.key)}
          onClick={() => void snapshots.take(tile)}
        />
      )}
    </div>
  );
}
