import { threadOf } from './thread-items.js';

it('mixes what happened with what was said, in the order of time', () => {
  const events = [{ at: '2026-11-23T02:00:00.000Z' }, { at: '2026-11-23T02:10:00.000Z' }];
  const messages = [{ sentAt: '2026-11-23T02:05:00.000Z' }, { sentAt: '2026-11-23T02:10:00.000Z' }];
  expect(threadOf(events, messages).map(({ kind }) => kind)).toEqual(['event', 'message', 'event', 'message']);
});
