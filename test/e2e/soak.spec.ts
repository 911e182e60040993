import { chanceOf } from '../support/crash/chance.js';
import { Soak, type SoakResult } from '../support/soak/soak.js';

/** Half a minute of what `npm run bench -- soak` does for an hour. */
describe('doctors who come and go while what serves them is killed', () => {
  let result: SoakResult;

  beforeAll(async () => {
    result = await Soak.run({ minutes: 0.4, rooms: 4, random: chanceOf(20_261_123), say: () => undefined });
  }, 150_000);

  it('are served on, whatever was killed', () => {
    expect(result.kills).toEqual({ worker: 1, session: 1, relay: 1 });
    expect(result.acts).toBeGreaterThan(50);
  });

  it('leave no room, transport, producer or consumer behind', () => {
    expect(result.left).toEqual({ rooms: 0, routers: 0, transports: 0, peers: 0, producers: 0, consumers: 0 });
  });
});
