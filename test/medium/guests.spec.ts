import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type GuestActor, GuestConsents, GuestDoor, GuestStays, Recordings } from '#consult';
import { newId, SealedFileWriter } from '#platform';
import { Ending } from '../../libs/consult/src/ending.service.js';
import { GUEST_COOKIE } from '../../libs/consult/src/guest-door.service.js';
import { GuestLinks } from '../../libs/consult/src/guest-links.service.js';
import { MinutesViews } from '../../libs/consult/src/minutes-views.service.js';
import { EMPTY_OPINION } from '../../libs/consult/src/opinion.js';
import { Opinions } from '../../libs/consult/src/opinions.service.js';
import { type Browser, WARD_PC } from '../support/access.world.js';
import { ConsultWorld } from '../support/consult.world.js';
import { until } from '../support/until.js';
import { aWebm } from '../support/webm.js';

let world: ConsultWorld;
let khanh: Browser;
let dao: Browser;

beforeAll(async () => {
  world = await ConsultWorld.open();
  khanh = await world.signedIn(world.khanh);
  dao = await world.signedIn(world.dao);
}, 60_000);

afterAll(() => world.close());

const GUEST = { name: 'Nguyễn Hoàng Ân', organisation: 'Bệnh viện Chợ Rẫy', role: 'Giáo sư tim mạch' };

interface Story {
  consultId: string;
  questionIds: string[];
  guest: GuestActor;
}

/** Khánh, Đào and a guest are in the room. */
async function guestInside(): Promise<Story> {
  const { pageId, questionIds } = await world.aRingingCase();
  const { consultId } = (await khanh.post(`/pages/${pageId}/accept`).expect(200)).body;
  for (const doctor of [world.khanh, world.dao])
    await world.consults.enter(world.actor(doctor), consultId, world.processId);
  const { id, token } = (await khanh.post(`/consults/${consultId}/guests`, GUEST).expect(201)).body;
  const { device } = await world.get(GuestLinks).open(token, null);
  const guest = await world.get(GuestDoor).recognise(id, `${GUEST_COOKIE}=${device}`, WARD_PC);
  if (!guest) throw new Error('the guest is not known');
  await world.get(GuestStays).knock(guest);
  await dao.post(`/consults/${consultId}/guests/${id}/admit`).expect(204);
  await world.get(GuestStays).enter(guest, consultId, world.processId);
  return { consultId, questionIds, guest };
}

it('stand in the minutes with what they came as, and sign nothing', async () => {
  const { consultId, questionIds, guest } = await guestInside();
  const actor = world.actor(world.khanh);
  await world.get(Opinions).save(actor, consultId, {
    version: 1,
    answers: questionIds.map((questionId) => ({ questionId, text: 'Có' })),
    opinion: { ...EMPTY_OPINION, conclusion: 'Tiêu sợi huyết', mainCode: 'I21.0' },
  });
  await world.get(Ending).end(actor, consultId);
  const { content } = await world.get(MinutesViews).get(actor, consultId);
  const stays = content.facts.stays.filter(({ practitionerId }) => practitionerId === guest.sessionId);
  expect(stays).toMatchObject([{ guest: GUEST, leftAt: expect.any(String) }]);
  expect(content.facts.people.map(({ name }) => name)).not.toContain(GUEST.name);
  await expect(world.get(GuestStays).mayEnter(guest, consultId)).rejects.toMatchObject({ code: 'guest.link-dead' });
}, 30_000);

it('are recorded after they have agreed, and their file bears their name', async () => {
  const { consultId, guest } = await guestInside();
  const list = async () => (await khanh.get(`/consults/${consultId}/recordings`).expect(200)).body;
  await khanh.post(`/consults/${consultId}/recordings`).expect(204);
  const [{ id }] = await list();
  await dao.post(`/recordings/${id}/answers`, { agreed: true }).expect(204);
  const patient = { agreed: true, way: 'signed', givenBy: 'self' };
  await dao.post(`/recordings/${id}/patient-consents`, patient).expect(204);
  const recordings = world.get(Recordings);
  expect(await recordings.now(consultId, world.processId)).toBeNull();

  await world.get(GuestConsents).answer(guest, true);
  const segment = await recordings.now(consultId, world.processId);
  if (segment === null || segment === 'elsewhere') throw new Error('nothing is recorded');
  expect(segment.practitionerIds).toContain(guest.sessionId);
  const folder = join(world.recordingsDir, segment.segmentId);
  mkdirSync(folder, { recursive: true });
  const about = { label: guest.sessionId, stream: 'person', startedAt: world.clock.now().toISOString() };
  const key = Buffer.from(segment.key, 'hex');
  const file = await SealedFileWriter.create(join(folder, `${newId()}.hcr`), key, about);
  await file.write(aWebm(6));
  await file.close();

  await world.get(GuestConsents).answer(guest, false);
  await recordings.written(segment.segmentId);
  const [recording] = await until(list, ([one]) => one.files.length === 1 && !one.closing, 15_000);
  expect(recording).toMatchObject({
    ...{ state: 'stopped', stopReason: 'withdrawn' },
    files: [{ practitionerId: guest.sessionId, name: GUEST.name }],
  });
  const { viewingId } = (await khanh.post(`/recordings/${id}/viewings`).expect(201)).body;
  await khanh.get(`/recording-viewings/${viewingId}/files/${recording.files[0].id}`).expect(200);
}, 30_000);

it('leave a trace in the audit when they open their link', async () => {
  const { consultId } = await guestInside();
  const { token, id } = (await khanh.post(`/consults/${consultId}/guests`, GUEST).expect(201)).body;
  await khanh.post('/guests/open', { token }).expect(200);
  const rows = await world.sql(`SELECT 1 FROM audit_event WHERE action LIKE '%guests/open' AND $1 = ANY(record_ids)`, [
    id,
  ]);
  expect(rows).toHaveLength(1);
}, 30_000);
