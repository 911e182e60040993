import { useEffect, useState } from 'react';
import { useLive } from '../../live/live-context.js';
import { Pointers, type ShownPointer } from '../../room/pointers.js';
import type { RoomPerson } from './people.js';
import type { Tile } from './tiles.js';
import { useStore } from './use-store.js';

export interface RoomPointers {
  /** The key of the tile on which this page's doctor points; null while they do not. */
  on: string | null;
  /** Begins to point on a tile, or ends it. */
  turn: (tile: Tile) => void;
  point: (tile: Tile, place: { x: number; y: number }) => void;
  /** Who points on a video. */
  at: (practitionerId: string, source: Tile['source']) => readonly ShownPointer[];
  nameOf: (practitionerId: string) => string;
}

/** Who points where, and with what name. */
export function usePointers(people: readonly RoomPerson[]): RoomPointers {
  const { socket } = useLive();
  const [pointers] = useState(() => new Pointers(socket));
  const [on, setOn] = useState<string | null>(null);
  const { pointed } = useStore(pointers.store);
  useEffect(() => pointers.listen(), [pointers]);
  return {
    on,
    turn: ({ key }) => setOn(on === key ? null : key),
    point: ({ person, source }, place) => pointers.point(person.id, source, place),
    at: (practitionerId, source) =>
      pointed.filter((each) => each.practitionerId === practitionerId && each.source === source),
    nameOf: (id) => people.find((each) => each.id === id)?.name ?? '',
  };
}
