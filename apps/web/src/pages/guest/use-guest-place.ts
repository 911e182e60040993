import { useEffect, useState } from 'react';
import type { LiveSocket } from '../../live/socket.js';
import { OwnMedia } from '../../room/own-media.js';
import { PictureFit } from '../../room/picture-fit.js';
import { Room } from '../../room/room.js';
import type { Place } from '../room/use-place.js';
import { useStore } from '../room/use-store.js';
import type { GuestView } from '#contract';

/** A guest's place: in the room as long as the doctors want it and they do. */
export function useGuestPlace(socket: LiveSocket, { id, consultId }: GuestView, inside: boolean): Place {
  const [own] = useState(() => new OwnMedia({ camera: true, microphone: true }));
  const [room] = useState(() => new Room(socket, consultId, own));
  const [fit] = useState(() => new PictureFit((consumerId, size) => room.fit(consumerId, size)));
  const roomState = useStore(room.store);
  const ownState = useStore(own.store);

  useEffect(() => {
    void own.open();
    const onPageHide = (): void => room.leave();
    window.addEventListener('pagehide', onPageHide);
    return () => {
      window.removeEventListener('pagehide', onPageHide);
      room.leave();
      own.close();
    };
  }, [own, room]);

  useEffect(() => {
    if (!inside) return;
    room.join();
    return () => room.leave();
  }, [inside, room]);

  return { room, fit, own, ownId: id, roomState, ownState, join: () => room.join(), leave: () => room.leave() };
}
