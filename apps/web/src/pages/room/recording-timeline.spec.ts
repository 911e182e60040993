import { playingAt, timelineOf } from './recording-timeline.js';

const file = (id: string, startedAt: number, durationMs: number, practitionerId = 'an', stream = 'person') => ({
  ...{ id, startedAt, durationMs, practitionerId, stream },
});
const T = 1_700_000_000_000;

describe('a recording in one line of time', () => {
  it('begins with its first file and leaves out the breaks', () => {
    const timeline = timelineOf([file('b', T + 60_000, 5_000), file('a', T, 10_000), file('c', T + 65_500, 1_000)]);
    expect(timeline.files.map(({ file: { id }, at }) => [id, at])).toEqual([
      ['a', 0],
      ['b', 10_000],
      ['c', 15_500],
    ]);
    expect(timeline.durationMs).toBe(16_500);
  });

  it('keeps files of several people in step', () => {
    const timeline = timelineOf([file('a', T, 10_000), file('b', T + 120, 9_000, 'binh')]);
    expect(timeline.files.map(({ at }) => at)).toEqual([0, 120]);
    expect(playingAt(timeline, 100).map((one) => one.file.id)).toEqual(['a']);
    expect(playingAt(timeline, 5_000).map((one) => one.file.id)).toEqual(['a', 'b']);
    expect(playingAt(timeline, 9_500).map((one) => one.file.id)).toEqual(['a']);
  });

  it('plays the newer where two of one person overlap, and a screen beside a face', () => {
    const timeline = timelineOf([
      file('a', T, 10_000),
      file('b', T + 9_000, 9_000),
      file('s', T, 5_000, 'an', 'screen'),
    ]);
    expect(playingAt(timeline, 9_500).map((one) => one.file.id)).toEqual(['b']);
    expect(playingAt(timeline, 1_000).map((one) => one.file.id)).toEqual(['a', 's']);
  });

  it('is empty when nothing was recorded', () => {
    expect(timelineOf([])).toEqual({ files: [], durationMs: 0 });
  });
});
