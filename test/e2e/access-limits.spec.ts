import { AccessWorld, FAR_AWAY } from '../support/access.world.js';

/** Limits so low that a test reaches them; signing in is the first request of an address. */
const LIMITS = { session: 3, address: 6 };

describe('the general limits of requests', () => {
  let world: AccessWorld;

  beforeAll(async () => {
    world = await AccessWorld.open({ requestsPerMinute: LIMITS });
    await world.account('bs.an', 'clinician', await world.facility('75001'));
  });

  afterAll(() => world.close());

  it('hold for a session, and then for its address, until the minute is over', async () => {
    const browser = await world.signedIn('bs.an');
    for (let request = 0; request < LIMITS.session; request++) await browser.get('/charts').expect(200);
    const { body } = await browser.get('/charts').expect(429);
    expect(body).toMatchObject({ code: 'request.too-many' });
    expect(body.facts.retryAfterSeconds).toBeLessThanOrEqual(60);

    await browser.post('/auth/sign-out').expect(429);
    await world.browser().signIn('bs.an').expect(429);
    await world.signedIn('bs.an', FAR_AWAY);

    world.clock.advance({ minutes: 1 });
    await browser.get('/charts').expect(200);
  });
});
