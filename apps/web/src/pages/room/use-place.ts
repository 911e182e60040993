import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { keys } from '../../api/keys.js';
import { useHoldLock } from '../../auth/hold-lock.js';
import { useMe } from '../../auth/me-context.js';
import { useLive } from '../../live/live-context.js';
import { OwnMedia, type OwnMediaState } from '../../room/own-media.js';
import { PictureFit } from '../../room/picture-fit.js';
import { isUnderWay, type RoomState } from '../../room/room-state.js';
import { Room } from '../../room/room.js';
import { forgetSeat, keepSeat, rememberedSeat } from '../../room/seat-memory.js';
import { useStore } from './use-store.js';

/** This page's place in the room of a consult. */
export interface Place {
  room: Room;
  /** How large each picture is shown here. */
  fit: PictureFit;
  own: OwnMedia;
  /** By what the room knows whoever sits here. */
  ownId: string;
  roomState: RoomState;
  ownState: OwnMediaState;
  join: () => void;
  /** Leaves for good, and goes to the page of the case. */
  leave: () => void;
}

const FIRST_TIME = { camera: true, microphone: true };

/** Holds the place from the lobby on. A page that is loaded anew goes straight back to it, as it was. */
export function usePlace(consultId: string, caseId: string): Place {
  const { socket, connection } = useLive();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const me = useMe();
  const [before] = useState(() => rememberedSeat(consultId));
  const [own] = useState(() => new OwnMedia(before ?? FIRST_TIME));
  const [room] = useState(() => new Room(socket, consultId, own));
  const [fit] = useState(() => new PictureFit((consumerId, size) => room.fit(consumerId, size)));
  const roomState = useStore(room.store);
  const ownState = useStore(own.store);
  const underWay = isUnderWay(roomState);
  useHoldLock();

  useEffect(() => {
    void own.open();
    if (before) room.join();
    const onPageHide = (): void => room.leave();
    window.addEventListener('pagehide', onPageHide);
    return () => {
      window.removeEventListener('pagehide', onPageHide);
      room.leave();
      own.close();
    };
  }, [before, own, room]);

  useEffect(() => {
    if (connection === 'open') void room.prepare();
  }, [connection, room]);

  const { camera, microphone, talking } = ownState;
  useEffect(() => {
    if (underWay) keepSeat(consultId, { camera: camera.on, microphone: microphone.on && !talking });
  }, [underWay, consultId, camera.on, microphone.on, talking]);

  useEffect(() => {
    if (underWay || roomState.phase === 'outside') return;
    forgetSeat(consultId);
    if (roomState.phase !== 'ended') return;
    void queryClient.invalidateQueries({ queryKey: keys.consult.one(consultId) });
  }, [underWay, roomState.phase, consultId, queryClient]);

  return {
    room,
    fit,
    own,
    ownId: me.practitionerId ?? '',
    roomState,
    ownState,
    join: () => room.join(),
    leave: () => {
      forgetSeat(consultId);
      room.leave();
      own.close();
      void navigate(`/cases/${caseId}`);
    },
  };
}
