import { Loader } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board, BoardColour } from '#contract';
import { contentUrl } from '../cases/files/upload.js';
import classes from './board-view.module.css';
import { BoardSheet } from './board-sheet.js';
import { BoardTools } from './board-tools.js';
import type { RoomBoard } from './use-board.js';

interface BoardViewProps {
  room: RoomBoard;
  board: Board;
  /** May add files to the case. */
  mayKeep: boolean;
}

/** A picture that stands still, on which everybody in the room draws. */
export function BoardView({ room, board, mayKeep }: BoardViewProps) {
  const { t } = useTranslation('together');
  const [colour, setColour] = useState<BoardColour>('red');
  const [loaded, setLoaded] = useState<HTMLImageElement | null>(null);
  const [failed, setFailed] = useState(false);
  const picture = useRef<HTMLImageElement>(null);
  return (
    <figure className={classes.board} aria-label={t('board.label')}>
      {/* Off the screen: its own pixels are what is drawn on and kept. */}
      <img
        ref={picture}
        className={classes.source}
        src={contentUrl(board.attachmentId)}
        alt=""
        onLoad={() => setLoaded(picture.current)}
        onError={() => setFailed(true)}
      />
      {loaded ? (
        <BoardSheet picture={loaded} strokes={board.strokes} colour={colour} desk={room.desk} />
      ) : failed ? (
        <p role="alert">{t('board.notOpened')}</p>
      ) : (
        <Loader color="gray" aria-label={t('board.loading')} />
      )}
      <BoardTools
        desk={room.desk}
        colour={colour}
        onColour={setColour}
        isEmpty={board.strokes.length === 0}
        onSave={mayKeep && loaded ? () => room.save(loaded) : undefined}
      />
    </figure>
  );
}
