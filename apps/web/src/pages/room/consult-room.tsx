import { Lobby } from './lobby.js';
import { LiveRoom } from './live-room.js';
import type { Consult } from './queries.js';
import { usePlace } from './use-place.js';
import { isUnderWay } from '../../room/room-state.js';

/** The lobby, and after it the room. */
export function ConsultRoom({ consult }: { consult: Consult }) {
  const place = usePlace(consult.id, consult.caseId);
  return isUnderWay(place.roomState) ? (
    <LiveRoom consult={consult} place={place} />
  ) : (
    <Lobby consult={consult} place={place} />
  );
}
