import type { MediaSource } from '#contract';
import type { Incoming } from '../../room/room-state.js';
import { focusOf, signalOf } from './pictures.js';

const picture = (consumerId: string, source: MediaSource, practitionerId = consumerId): Incoming => ({
  consumerId,
  practitionerId,
  source,
  track: {} as MediaStreamTrack,
  paused: false,
  score: null,
});

describe('the picture in the middle', () => {
  const an = picture('an', 'camera');
  const khoa = picture('khoa', 'camera');
  const screen = picture('screen', 'screen', 'khoa');
  const wound = picture('wound', 'examination-camera', 'an');
  const voice = picture('voice', 'microphone', 'an');

  it.each([
    ['nobody shows anything', [voice], null, null, null],
    ['the first face', [an, khoa], null, null, 'an'],
    ['the face that speaks', [an, khoa], null, 'khoa', 'khoa'],
    ['a screen before a face', [an, screen], null, 'an', 'screen'],
    ['the patient before a face', [an, wound], null, 'an', 'wound'],
    ['the chosen one before all', [an, khoa, screen], 'khoa', 'an', 'khoa'],
    ['not a chosen one that is gone', [an, screen], 'khoa', null, 'screen'],
    ['not one that stands still', [{ ...screen, paused: true }, an], 'screen', null, 'an'],
  ])('is: %s', (_name, incoming, chosen, speaker, expected) => {
    expect(focusOf(incoming, chosen, speaker)?.consumerId ?? null).toBe(expected);
  });
});

describe('the bars of a link', () => {
  it.each([
    [[], null],
    [[null], null],
    [[10, null], 3],
    [[10, 6], 2],
    [[3, 10], 1],
  ])('%j are %j', (scores, bars) => {
    expect(signalOf(scores)).toBe(bars);
  });
});
