import type { SystemDump, SystemOverview } from '#contract';
import { SessionWorld } from '../support/session.world.js';

let world: SessionWorld;
let url: string;

beforeAll(async () => {
  world = await SessionWorld.open();
  const relay = await world.relay({ id: 'relay-north' });
  ({ url } = await world.session({ relayUrls: [relay.url, 'ws://127.0.0.1:1'] }));
}, 60_000);

afterEach(() => world.closePages());

afterAll(() => world.close());

async function bothIn(): Promise<string> {
  const { consultId } = await world.acceptedConsult();
  const khanh = await world.page(world.consult.khanh);
  await khanh.join(consultId);
  await khanh.produceMicrophone(1000);
  const dao = await world.page(world.consult.dao);
  await dao.join(consultId);
  return consultId;
}

describe('an administrator of the system', () => {
  it('sees relays, their load and their rooms, and nobody by name', async () => {
    const consultId = await bothIn();
    const admin = await world.samePage((await world.consult.administrator()).cookie);
    const overview = await admin.get<SystemOverview>('system:overview');
    expect(overview.relays).toMatchObject([
      {
        relayId: 'relay-north',
        load: { peers: 2, rooms: 1, workers: [{ rooms: 1 }] },
        rooms: [{ roomId: consultId, participants: 2, sends: 1, receives: 1 }],
      },
      { relayId: null, load: null, rooms: [] },
    ]);
    expect(overview.session).toMatchObject({ rooms: 1, pages: 3 });
  });

  it('takes a dump for a bug report in which people are numbers', async () => {
    await bothIn();
    const admin = await world.samePage((await world.consult.administrator()).cookie);
    const dump = await admin.get<SystemDump>('system:dump');
    expect(dump.versions.node).toBe(process.version);
    expect(dump.relayDumps[0]?.versions.mediasoup).toMatch(/^3\./);
    const room = dump.roomStates.at(-1);
    expect(room?.people).toEqual([
      { person: expect.stringMatching(/^person-\d+$/), present: true, seated: true, link: null },
      { person: expect.stringMatching(/^person-\d+$/), present: true, seated: true, link: null },
    ]);
    // The same number in the relay's books as in the room.
    const peers = dump.relayDumps[0]?.rooms.at(-1)?.peers.map(({ peerId }) => peerId);
    expect(peers?.toSorted()).toEqual(room?.people.map(({ person }) => person).toSorted());
    const written = JSON.stringify(dump);
    for (const { id, name } of [world.consult.khanh, world.consult.dao]) {
      expect(written).not.toContain(id);
      expect(written).not.toContain(name);
    }
  });

  it('is the only one who may', async () => {
    const khanh = await world.page(world.consult.khanh);
    for (const event of ['system:overview', 'system:dump']) expect(await khanh.refused(event)).toBe('access.forbidden');
  });
});

it('counts for Prometheus what happens, without an id', async () => {
  const consultId = await bothIn();
  const page = await world.page(world.consult.khanh);
  await page.refused('room:join', { consultId: 'no id' });
  const text = await (await fetch(`${url}/metrics`)).text();
  expect(text).toMatch(/hoichan_session_rooms [1-9]/);
  expect(text).toMatch(/hoichan_session_participants [2-9]/);
  expect(text).toMatch(/hoichan_session_relays 1/);
  expect(text).toMatch(/hoichan_socket_event_seconds_count\{event="room:join",outcome="ok"\} [2-9]/);
  expect(text).toMatch(/hoichan_live_events_total\{type="ConsultChanged"\} [1-9]/);
  expect(text).not.toContain(consultId);
});
