import { IconCamera, IconPencil, IconPin, IconPinnedOff, IconPointer } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TileAct } from './tile-act.js';
import { useTileLabel } from './tile-picture.js';
import classes from './tile-act.module.css';
import type { Tile } from './tiles.js';
import type { RoomBoard } from './use-board.js';
import type { RoomPointers } from './use-pointers.js';
import type { RoomSnapshots } from './use-snapshots.js';
import type { RoomView } from './use-view.js';

interface TileActsProps {
  tile: Tile;
  view: RoomView;
  snapshots: RoomSnapshots;
  board: RoomBoard;
  pointers: RoomPointers;
}

/** What can be done with a tile, in its corner. */
export function TileActs({ tile, view, snapshots, board, pointers }: TileActsProps) {
  const { t } = useTranslation('together');
  const what = useTileLabel()(tile);
  const pinned = view.pinned === tile.key;
  const mayKeep = tile.picture !== null && !tile.person.isGuest;
  const waiting = snapshots.awaited.has(tile.key);
  const freeze = async (): Promise<void> => {
    const attachmentId = await snapshots.take(tile);
    if (attachmentId !== null) await board.open(attachmentId);
  };
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
          icon={IconPointer}
          label={t('pointer.act', { what })}
          pressed={pointers.on === tile.key}
          onClick={() => pointers.turn(tile)}
        />
      )}
      {mayKeep && (
        <TileAct
          icon={IconCamera}
          label={[waiting && t('snapshot.waiting'), t('snapshot.act', { what })].filter(Boolean).join(' ')}
          word={waiting ? t('snapshot.waiting') : undefined}
          busy={waiting}
          onClick={() => void snapshots.take(tile)}
        />
      )}
      {mayKeep && (
        <TileAct
          icon={IconPencil}
          label={t('board.freeze', { what })}
          onClick={() => {
            if (!waiting) void freeze();
          }}
        />
      )}
    </div>
  );
}
