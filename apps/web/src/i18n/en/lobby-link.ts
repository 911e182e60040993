import type { Texts } from '../texts.js';
import type { lobbyLink as source } from '../vi/lobby-link.js';

export const lobbyLink: Texts<typeof source> = {
  running: 'Testing the connection, 6 seconds at most…',
  advice: {
    video: 'Good connection: call with video.',
    low: 'Weak connection: better call with low video.',
    sound: 'Very weak connection: better call with sound only.',
  },
  failed: 'The connection could not be tested. You can go in all the same.',
  open: '{{way}} open',
  shut: '{{way}} blocked',
  up: 'up {{kbit}} kbit/s',
  down: 'down {{kbit}} kbit/s',
  roundTrip: 'round trip {{ms}} ms',
  loss: '{{percent}} % of packets lost',
  begin: 'Begin the call with',
  mode: { video: 'Video', low: 'Low video', sound: 'Sound only' },
  again: 'Test again',
};
