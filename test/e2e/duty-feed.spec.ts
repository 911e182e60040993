import { sync } from 'node-ical';
import type { Browser } from '../support/access.world.js';
import { LONG_RING, PagingWorld } from '../support/paging.world.js';

/** A doctor's duties under a secret address, for calendars, which cannot sign in. */
describe('the feed of one’s duties', () => {
  let world: PagingWorld;
  let doctor: Awaited<ReturnType<PagingWorld['doctor']>>;
  let browser: Browser;

  beforeAll(async () => {
    world = await PagingWorld.open(LONG_RING);
    doctor = await world.doctor('lan');
    browser = await world.signedIn('specialist', world.hospital, doctor);
    await world.duty(doctor, 'first');
    await world.duty(await world.doctor('minh'), 'second');
  });

  afterAll(() => world.close());

  const newAddress = async (): Promise<string> => {
    const { body } = await browser.post('/rota/feed').expect(201);
    return String(body.path).replace('/api/v1', '');
  };
  const summaries = (text: string): unknown[] =>
    Object.values(sync.parseICS(text)).flatMap((part) => (part?.type === 'VEVENT' ? [part.summary] : []));
  const read = (address: string) => world.browser().get(address);

  it('is there when asked for, and says when a calendar last read it', async () => {
    expect((await browser.get('/rota/feed').expect(200)).body).toEqual({ createdAt: null, readAt: null });
    const address = await newAddress();
    const before = await browser.get('/rota/feed').expect(200);
    expect(before.body).toEqual({ createdAt: expect.stringMatching(/Z$/), readAt: null });
    await read(address)
      .expect(200)
      .expect('Content-Type', /^text\/calendar/);
    const after = await browser.get('/rota/feed').expect(200);
    expect(after.body.readAt).toEqual(expect.stringMatching(/Z$/));
  });

  it('tells one’s own duties, from a month back on, and nobody else’s', async () => {
    const [duty] = await world.sql<{ id: string }>('SELECT id FROM duty WHERE practitioner_id = $1', [doctor.id]);
    for (const [back, isThere] of [
      [30, true],
      [33, false],
    ] as const) {
      await world.sql(
        `UPDATE duty SET starts_at = now() - ($2::int + 1) * interval '1 day', ends_at = now() - $2::int * interval '1 day'
         WHERE id = $1`,
        [duty?.id, back],
      );
      const { text } = await read(await newAddress()).expect(200);
      expect(summaries(text)).toEqual(isThere ? ['Trực Tim mạch, tuyến 1'] : []);
    }
  });

  it('answers a calendar that asks again that nothing has changed, until something has', async () => {
    const address = await newAddress();
    const { headers } = await read(address).expect(200);
    await read(address).set('If-None-Match', String(headers.etag)).expect(304);
    await world.duty(doctor, 'first', 2);
    const { text } = await read(address).set('If-None-Match', String(headers.etag)).expect(200);
    expect(summaries(text)).toHaveLength(1);
  });

  it('is dead at once under its old address, when taken back, and with its account', async () => {
    const first = await newAddress();
    const second = await newAddress();
    await read(first).expect(404);
    await read(second).expect(200);
    await browser.delete('/rota/feed').expect(204);
    const { body } = await read(second).expect(404);
    expect(body).toMatchObject({ code: 'rota.feed-not-found' });

    const third = await newAddress();
    await world.sql('UPDATE account SET disabled_at = now() WHERE practitioner_id = $1', [doctor.id]);
    await read(third).expect(404);
    await world.sql('UPDATE account SET disabled_at = NULL WHERE practitioner_id = $1', [doctor.id]);
    await read(third).expect(200);
  });

  it('is known to the database by its hash alone', async () => {
    const secret = (await newAddress()).split('/')[2] ?? '';
    const [row] = await world.sql<{ text: string }>('SELECT duty_feed::text AS text FROM duty_feed');
    expect(secret).toHaveLength(43);
    expect(row?.text).not.toContain(secret);
    expect(row?.text).not.toContain(Buffer.from(secret).toString('hex'));
  });

  it('is refused to guesses and to whoever is never on call', async () => {
    await read(`/calendars/${'A'.repeat(43)}/duties.ics`).expect(404);
    await read('/calendars/x/duties.ics').expect(404);
    const planner = await world.signedIn('rota-admin', world.hospital);
    await planner.post('/rota/feed').expect(403);
  });
});
