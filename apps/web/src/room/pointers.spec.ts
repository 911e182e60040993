import type { Pointed, PointInput } from '#contract';
import type { LiveSocket } from '../live/socket.js';
import { Pointers } from './pointers.js';

const VIDEO = 'camera';

/** Pointers on a socket that only notes what goes out. */
function aTable() {
  const heard = new Map<string, (one: Pointed) => void>();
  const told: PointInput[] = [];
  const socket = {
    connected: true,
    on: (event: string, listener: (one: Pointed) => void) => heard.set(event, listener),
    off: (event: string) => heard.delete(event),
    emit: (_event: string, input: PointInput) => told.push(input),
  };
  const pointers = new Pointers(socket as unknown as LiveSocket);
  const stop = pointers.listen();
  const hear = (by: string, x: number): void =>
    heard.get('room:pointed')?.({ by, practitionerId: 'an', source: VIDEO, x, y: 0 });
  return { pointers, told, hear, stop };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('tells where somebody points a few times a second, and the last place always', () => {
  const { pointers, told } = aTable();
  for (let step = 0; step <= 100; step++) {
    pointers.point('an', VIDEO, { x: step / 100, y: 0.5 });
    jest.advanceTimersByTime(10);
  }
  jest.advanceTimersByTime(1_000);
  expect(told.length).toBeLessThanOrEqual(6);
  expect(told.at(-1)).toEqual({ practitionerId: 'an', source: VIDEO, x: 10_000, y: 5_000 });
});

it('never points beside the picture', () => {
  const { pointers, told } = aTable();
  pointers.point('an', VIDEO, { x: -0.2, y: 1.4 });
  jest.advanceTimersByTime(1_000);
  expect(told).toMatchObject([{ x: 0, y: 10_000 }]);
});

it('shows one pointer for each, which fades and goes when it rests', () => {
  const { pointers, hear, stop } = aTable();
  hear('khoa', 1);
  hear('hanh', 2);
  hear('khoa', 3);
  const shown = (): unknown => pointers.store.get().pointed.map(({ by, x, fades }) => [by, x, fades]);
  expect(shown()).toEqual([
    ['hanh', 2, false],
    ['khoa', 3, false],
  ]);
  jest.advanceTimersByTime(1_500);
  hear('hanh', 4);
  jest.advanceTimersByTime(1_000);
  expect(shown()).toEqual([
    ['hanh', 4, false],
    ['khoa', 3, true],
  ]);
  jest.advanceTimersByTime(1_000);
  expect(shown()).toEqual([['hanh', 4, true]]);
  stop();
  expect(shown()).toEqual([]);
});
