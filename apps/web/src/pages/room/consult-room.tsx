import { usePrefetchQuery } from '@tanstack/react-query';
import { Activity } from 'react';
import { isUnderWay } from '../../room/room-state.js';
import { LiveRoom } from './live-room.js';
import { Lobby } from './lobby.js';
import { messagesQuery, type Consult } from './queries.js';
import { usePlace } from './use-place.js';

/** The lobby, and after it the room, which is drawn out of sight before: the click on *Join* only shows it. */
export function ConsultRoom({ consult }: { consult: Consult }) {
  const place = usePlace(consult.id, consult.caseId);
  usePrefetchQuery(messagesQuery(consult.caseId));
  const inside = isUnderWay(place.roomState);
  return (
    <>
      {!inside && <Lobby consult={consult} place={place} />}
      <Activity mode={inside ? 'visible' : 'hidden'}>
        <LiveRoom consult={consult} place={place} />
      </Activity>
    </>
  );
}
