import { TrackFilter, type FilteredTrack } from './filtered-track.js';

const track = (): MediaStreamTrack => ({}) as MediaStreamTrack;

/** A filter whose tracks are made when the test says so. */
function aFilter() {
  const made: { from: MediaStreamTrack; track: MediaStreamTrack; closed: boolean }[] = [];
  const going: ((failed?: boolean) => Promise<void>)[] = [];
  const filter = new TrackFilter(
    (from) =>
      new Promise<FilteredTrack>((resolve, reject) => {
        going.push((failed = false) => {
          if (failed) reject(new Error('cannot'));
          const one = { from, track: track(), closed: false };
          made.push(one);
          resolve({ track: one.track, close: () => (one.closed = true) });
          return new Promise((settled) => setTimeout(settled));
        });
      }),
    () => undefined,
  );
  return { filter, made, going };
}

describe('a filter', () => {
  it('makes nothing until it is wanted, and then something of the track that is there', async () => {
    const { filter, made, going } = aFilter();
    filter.follow(track());
    expect([filter.state, filter.output, going.length]).toEqual(['off', null, 0]);
    filter.set(true);
    expect([filter.state, filter.output]).toEqual(['starting', null]);
    await going[0]?.();
    expect([filter.state, filter.output]).toEqual(['on', made[0]?.track]);
  });

  it('begins anew with another track, and closes what it made of the one before', async () => {
    const { filter, made, going } = aFilter();
    filter.set(true);
    filter.follow(track());
    await going[0]?.();
    filter.follow(track());
    expect([made[0]?.closed, filter.output]).toEqual([true, null]);
    await going[1]?.();
    expect(filter.output).toBe(made[1]?.track);
  });

  it('keeps nothing that is ready too late', async () => {
    const { filter, made, going } = aFilter();
    filter.follow(track());
    filter.set(true);
    filter.set(false);
    await going[0]?.();
    expect([made[0]?.closed, filter.output, filter.state]).toEqual([true, null, 'off']);
  });

  it('says when it cannot, and tries again when asked again', async () => {
    const { filter, going } = aFilter();
    filter.follow(track());
    filter.set(true);
    await going[0]?.(true);
    expect([filter.state, filter.output]).toEqual(['failed', null]);
    filter.set(true);
    expect(filter.state).toBe('starting');
  });
});
