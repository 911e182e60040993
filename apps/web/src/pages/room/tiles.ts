import type { Incoming } from '../../room/room-state.js';
import type { RoomPerson } from './people.js';

/** What somebody shows beside their face: a page of it is looked at, not who shows it. */
const IMAGES = ['screen', 'examination-camera'] as const;
type ImageSource = (typeof IMAGES)[number];

/** A place on the screen: somebody's face, or an image that they show. */
export interface Tile {
  /** Whose and what; the same when everything was built anew. */
  key: string;
  person: RoomPerson;
  source: 'camera' | ImageSource;
  /** Null: there is somebody to be named, and nothing to be seen. */
  picture: Incoming | null;
}

/**
 * What is large: images before faces, whoever speaks, or nothing before anything else. Whatever is pinned is large in
 * each of them.
 */
export const LAYOUTS = ['image', 'focus', 'grid'] as const;
export type Layout = (typeof LAYOUTS)[number];

export interface Arrangement {
  /** Null: all are equal, or nobody is here. */
  big: Tile | null;
  others: readonly Tile[];
}

const keyOf = (practitionerId: string, source: Tile['source']): string => `${practitionerId}/${source}`;

/** A face for everybody who is in, and after the faces each image that is shown. */
export function tilesOf(people: readonly RoomPerson[], incoming: readonly Incoming[]): Tile[] {
  const here = people.filter(({ state }) => state !== 'expected');
  const faces = here.map((person): Tile => ({
    ...{ key: keyOf(person.id, 'camera'), person },
    ...{ source: 'camera', picture: person.camera },
  }));
  const images = here.flatMap((person) =>
    IMAGES.flatMap((source): Tile[] => {
      const picture = incoming.find((each) => each.practitionerId === person.id && each.source === source);
      return picture && !picture.paused ? [{ key: keyOf(person.id, source), person, source, picture }] : [];
    }),
  );
  return [...faces, ...images];
}

/** Which of the tiles is large. */
export function arrange(
  tiles: readonly Tile[],
  { layout, pinned }: { layout: Layout; pinned: string | null },
  speakerId: string | null,
): Arrangement {
  const big = tiles.find(({ key }) => key === pinned) ?? (layout === 'grid' ? null : firstOf(tiles, layout, speakerId));
  return { big, others: tiles.filter((tile) => tile !== big) };
}

/** Something that moves before somebody who is not to be seen; among equals, whoever speaks. */
function firstOf(tiles: readonly Tile[], layout: Layout, speakerId: string | null): Tile | null {
  const rank = ({ source, picture, person }: Tile): number => {
    if (picture === null) return 4;
    if (source !== 'camera') return layout === 'image' ? 0 : 3;
    return person.id === speakerId ? 1 : 2;
  };
  return [...tiles].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}
