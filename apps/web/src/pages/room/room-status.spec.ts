import { clock } from './clock.js';
import { roomStatus } from './room-status.js';

const full = { sending: 'full', receiving: 'full', limits: { sending: 'full', receiving: 'full' } } as const;

const good = { phase: 'in', link: 'open', failure: null, sendScore: 10 } as const;
const khoa = { name: 'Khoa', state: 'here', signal: 3 } as const;

describe('the one line about the connection', () => {
  it.each([
    ['all is well', good, [khoa], 'good'],
    ['nobody else is here', good, [{ ...khoa, state: 'expected' as const }], 'alone'],
    ['going in', { ...good, phase: 'joining' as const }, [], 'joining'],
    ['cut off', { ...good, phase: 'rejoining' as const, link: 'broken' as const }, [khoa], 'rejoining'],
    ['no relay', { ...good, phase: 'rejoining' as const, failure: 'room.no-relay' }, [khoa], 'noRelay'],
    ['relays full', { ...good, phase: 'joining' as const, failure: 'room.relays-full' }, [], 'relaysFull'],
    ['media on their way', { ...good, link: 'connecting' as const }, [khoa], 'media'],
    ['media lost', { ...good, link: 'broken' as const }, [khoa], 'mediaBroken'],
    ['somebody is away', good, [{ ...khoa, state: 'away' as const }], 'away'],
    ['own link is weak', { ...good, sendScore: 2 }, [khoa], 'weakOwn'],
    ['their link is weak', good, [{ ...khoa, signal: 1 as const }], 'weakOther'],
  ])('when %s', (_when, room, others, say) => {
    expect(roomStatus(room, others, full).say).toBe(say);
  });

  it.each([
    ['nothing but sound comes', { ...full, receiving: 'sound' as const }, 'soundOnly'],
    ['nothing but sound goes', { ...full, sending: 'sound' as const }, 'sendsSoundOnly'],
    ['pictures are smaller', { ...full, sending: '180p' as const }, 'smaller'],
    [
      'they are smaller because somebody said so',
      { ...full, sending: '180p' as const, limits: { ...full.limits, sending: '180p' as const } },
      'good',
    ],
  ])('when %s', (_when, link, say) => {
    expect(roomStatus(good, [khoa], link).say).toBe(say);
  });
});

it.each([
  [0, '00:00'],
  [460, '07:40'],
  [4060, '1:07:40'],
])('%i seconds are shown as %s', (seconds, shown) => {
  expect(clock(seconds)).toBe(shown);
});
