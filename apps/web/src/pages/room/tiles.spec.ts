import type { MediaSource } from '#contract';
import type { Incoming } from '../../room/room-state.js';
import type { RoomPerson } from './people.js';
import { arrange, tilesOf, type Layout } from './tiles.js';

const picture = (practitionerId: string, source: MediaSource, paused = false): Incoming => ({
  ...{ consumerId: `${practitionerId} ${source}`, practitionerId, source, paused },
  ...{ track: {} as MediaStreamTrack, score: null },
});

const person = (id: string, camera: Incoming | null = picture(id, 'camera')): RoomPerson => ({
  ...{ id, name: id, title: '', role: null, facilityName: '', phone: null },
  ...{ state: 'here', microphone: 'on', camera, signal: 3, hand: null, isGuest: false },
});

const an = person('an');
const khoa = person('khoa');
const unseen = person('unseen', null);
const screen = picture('khoa', 'screen');
const wound = picture('an', 'examination-camera');

describe('the tiles of a room', () => {
  const keys = (people: RoomPerson[], incoming: Incoming[]): string[] =>
    tilesOf(people, incoming).map(({ key }) => key);

  it('are a face for each, and each image after the faces', () =>
    expect(keys([an, khoa], [wound, screen, picture('an', 'microphone')])).toEqual([
      'an/camera',
      'khoa/camera',
      'an/examination-camera',
      'khoa/screen',
    ]));
  it('keep the place of somebody who is not to be seen', () => expect(keys([unseen], [])).toEqual(['unseen/camera']));
  it('leave out who is only expected', () => expect(keys([{ ...an, state: 'expected' }], [])).toEqual([]));
  it('leave out an image that stands still', () =>
    expect(keys([khoa], [picture('khoa', 'screen', true)])).toEqual(['khoa/camera']));
});

describe('what is large', () => {
  const big = (
    people: RoomPerson[],
    images: Incoming[],
    layout: Layout,
    { pinned = null, speaks = null }: { pinned?: string | null; speaks?: string | null } = {},
  ): string | null => arrange(tilesOf(people, images), { layout, pinned }, speaks).big?.key ?? null;

  it('the first face', () => expect(big([an, khoa], [], 'image')).toBe('an/camera'));
  it('whoever speaks', () => expect(big([an, khoa], [], 'image', { speaks: 'khoa' })).toBe('khoa/camera'));
  it('an image before who speaks', () =>
    expect(big([an, khoa], [screen], 'image', { speaks: 'an' })).toBe('khoa/screen'));
  it('who speaks before an image, where one wants it so', () =>
    expect(big([an, khoa], [screen], 'focus', { speaks: 'an' })).toBe('an/camera'));
  it('an image, where no face is to be seen', () =>
    expect(big([{ ...khoa, camera: null }], [screen], 'focus')).toBe('khoa/screen'));
  it('a face before somebody who is not to be seen', () =>
    expect(big([unseen, an], [], 'focus', { speaks: 'unseen' })).toBe('an/camera'));
  it('nothing in a grid', () => expect(big([an, khoa], [screen], 'grid')).toBeNull());
  it('what is pinned, in each', () => {
    for (const layout of ['image', 'focus', 'grid'] as const) {
      expect(big([an, khoa], [screen], layout, { pinned: 'khoa/camera', speaks: 'an' })).toBe('khoa/camera');
    }
  });
  it('not what was pinned and is gone', () =>
    expect(big([an], [], 'image', { pinned: 'khoa/screen' })).toBe('an/camera'));
  it('and all the others beside it', () =>
    expect(
      arrange(tilesOf([an, khoa], []), { layout: 'focus', pinned: null }, null).others.map(({ key }) => key),
    ).toEqual(['khoa/camera']));
  it('nothing where nobody is', () => expect(big([], [], 'image')).toBeNull());
});
