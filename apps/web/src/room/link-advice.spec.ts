import { advise, modeOf, MOST_OF, type LinkMeasure } from './link-advice.js';

const CLEAN: LinkMeasure = { up: 2_000_000, down: 2_000_000, loss: 0, roundTripMs: 30 };

it.each([
  ['a clean link', {}, 'full', 'video'],
  ['the least that takes every size', { up: 450_000 }, 'full', 'video'],
  ['thin upwards', { up: 300_000 }, '360p', 'low'],
  ['thin downwards', { down: 128_000 }, '180p', 'low'],
  ['a thread', { up: 60_000, down: 60_000 }, 'sound', 'sound'],
  ['fat, but some is lost', { loss: 0.08 }, '360p', 'low'],
  ['thin, and some is lost', { up: 100_000, loss: 0.08 }, '180p', 'low'],
  ['fat, but much is lost', { loss: 0.2 }, 'sound', 'sound'],
  ['slow to answer and nothing else', { roundTripMs: 900 }, 'full', 'video'],
] as const)('%s', (_link, measure, rung, mode) => {
  expect(advise({ ...CLEAN, ...measure })).toBe(rung);
  expect(modeOf(rung)).toBe(mode);
});

it('lets a mode that was chosen carry what it is named for', () => {
  expect(Object.entries(MOST_OF).every(([mode, rung]) => modeOf(rung) === mode)).toBe(true);
});
