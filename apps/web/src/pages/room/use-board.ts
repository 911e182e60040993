import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from '#contract';
import { keys } from '../../api/keys.js';
import { serverNow } from '../../api/server-clock.js';
import { useMe } from '../../auth/me-context.js';
import { notify } from '../../components/notify.js';
import { formatTimeWithSeconds } from '../../format/time.js';
import { useLive } from '../../live/live-context.js';
import { burnIn } from '../../room/draw-on.js';
import { SharedBoard } from '../../room/shared-board.js';
import { newId } from '../cases/new-id.js';
import { uploadFile } from '../cases/files/upload.js';
import type { Place } from './use-place.js';
import { useStore } from './use-store.js';

export interface RoomBoard {
  board: Board | null;
  desk: SharedBoard;
  /** Shows a file of the case to all. */
  open: (attachmentId: string) => Promise<void>;
  /** Keeps the picture with the drawing in it; the picture itself stays as it is. */
  save: (picture: HTMLImageElement) => Promise<void>;
}

/** The picture on which everybody in the room draws. */
export function useBoard(caseId: string, { roomState }: Pick<Place, 'roomState'>): RoomBoard {
  const { t } = useTranslation('together');
  const me = useMe();
  const { socket } = useLive();
  const queryClient = useQueryClient();
  const [desk] = useState(() => new SharedBoard(socket, me.practitionerId ?? ''));
  const { board } = useStore(desk.store);
  useEffect(() => desk.listen(), [desk]);
  const isIn = roomState.phase === 'in';
  useEffect(() => {
    // Without an answer the next change tells that something is amiss.
    if (isIn) desk.enter().catch(() => undefined);
  }, [desk, isIn]);
  return {
    board,
    desk,
    open: async (attachmentId) => {
      const opened = await desk.open(attachmentId).catch(() => null);
      if (opened !== true) notify(t(opened === false ? 'board.busy' : 'board.notOpened'));
    },
    save: async (picture) => {
      if (!board) return;
      try {
        const drawn = await burnIn(picture, board.strokes);
        if (drawn === null) throw new Error('the browser draws nothing');
        const name = `${t('board.file')} ${formatTimeWithSeconds(serverNow()).replaceAll(':', '.')}.jpg`;
        await uploadFile(caseId, newId(), new File([drawn], name), { origin: { drawnOn: board.attachmentId } });
        await queryClient.invalidateQueries({ queryKey: keys.case.one(caseId) });
        notify(t('board.saved'));
      } catch {
        notify(t('board.notSaved'));
      }
    },
  };
}
