import type { Answer, JoinRoomAnswer } from '#contract';
import type { LiveSocket } from '../live/socket.js';
import { RepeatingSocket } from './repeating-socket.js';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

interface Sent {
  event: string;
  payload: { requestId?: string };
  answer: (answer: unknown) => void;
}

/** A socket whose far side is this spec. */
function world() {
  const listeners = new Set<() => void>();
  const sent: Sent[] = [];
  const socket = {
    connected: true,
    on: (_disconnect: string, listener: () => void) => listeners.add(listener),
    off: (_disconnect: string, listener: () => void) => listeners.delete(listener),
    emit: (event: string, payload: Sent['payload'], answer: Sent['answer']) => sent.push({ event, payload, answer }),
  };
  const calls = new RepeatingSocket(socket as unknown as LiveSocket);
  const mute = jest.fn<undefined, [Answer<null>]>();
  calls.emit('room:pause-producer', { producerId: 'p1' }, mute);
  const rejoin = (resumed: boolean): void => {
    calls.emit('room:join', { consultId: 'c1', rtpCapabilities: {} }, () => undefined);
    sent.at(-1)?.answer({ ok: true, value: { resumed } as JoinRoomAnswer });
  };
  const loseLink = (): void => listeners.forEach((listener) => listener());
  return { calls, sent, mute, rejoin, listeners, loseLink };
}

const NO_ANSWER = expect.objectContaining({ ok: false, error: expect.objectContaining({ code: 'room.no-answer' }) });

it('names every request that changes something', () => {
  const { calls, sent } = world();
  calls.emit('room:prepare', {}, () => undefined);
  expect(sent.map(({ payload }) => payload)).toEqual([{ producerId: 'p1', requestId: expect.any(String) }, {}]);
});

it('repeats what was not answered once the seat is taken again, with the same id', () => {
  const { sent, mute, rejoin, loseLink } = world();
  loseLink();
  rejoin(true);
  expect(sent.map(({ event }) => event)).toEqual(['room:pause-producer', 'room:join', 'room:pause-producer']);
  expect(sent[2]?.payload).toEqual(sent[0]?.payload);
  sent[2]?.answer({ ok: true, value: null });
  expect(mute.mock.calls).toEqual([[{ ok: true, value: null }]]);
});

it('gives up what means nothing in a new seat', () => {
  const { sent, mute, rejoin, loseLink } = world();
  loseLink();
  rejoin(false);
  expect(sent).toHaveLength(2);
  expect(mute.mock.calls).toEqual([[NO_ANSWER]]);
});

it('gives up at once what a lost connection ends, and after a while what nobody answers', () => {
  const { calls, mute, listeners, loseLink } = world();
  const restart = jest.fn();
  calls.emit('room:restart-ice', { transportId: 't1' }, restart);
  loseLink();
  expect(restart.mock.calls).toEqual([[NO_ANSWER]]);
  expect(mute).not.toHaveBeenCalled();
  jest.advanceTimersByTime(8_000);
  expect(mute.mock.calls).toEqual([[NO_ANSWER]]);
  expect(listeners.size).toBe(0);
});
