import { mkdirSync, readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { Recordings, type RunningSegment } from '#consult';
import { newId, SealedFileWriter } from '#platform';
import type { Response } from 'supertest';
import type { Browser } from '../support/access.world.js';
import { ConsultWorld, type Doctor } from '../support/consult.world.js';
import { anOpinion } from '../support/story.js';
import { until } from '../support/until.js';
import { aWebm } from '../support/webm.js';

let world: ConsultWorld;
let recordings: Recordings;
let khanh: Browser;
let dao: Browser;

beforeAll(async () => {
  world = await ConsultWorld.open();
  recordings = world.get(Recordings);
  khanh = await world.signedIn(world.khanh);
  dao = await world.signedIn(world.dao);
}, 60_000);

afterAll(() => world.close());

const PATIENT = { agreed: true, way: 'oral-witnessed', givenBy: 'self', witness: 'ĐD Nguyễn Thị Mai' };

interface Story {
  consultId: string;
  caseId: string;
  recordingId: string;
}

const enter = (doctor: Doctor, consultId: string) =>
  world.consults.enter(world.actor(doctor), consultId, world.processId);

const of = async (consultId: string, page = khanh) => (await page.get(`/consults/${consultId}/recordings`)).body;

/** Khánh and Đào are in the room, and Khánh has asked. */
async function asked(): Promise<Story> {
  const { pageId, caseId } = await world.aRingingCase();
  const { body } = await khanh.post(`/pages/${pageId}/accept`).expect(200);
  const { consultId } = body;
  await enter(world.khanh, consultId);
  await enter(world.dao, consultId);
  await khanh.post(`/consults/${consultId}/recordings`).expect(204);
  const [{ id }] = await of(consultId);
  return { consultId, caseId, recordingId: id };
}

const say = (page: Browser, { recordingId }: Story, agreed: boolean) =>
  page.post(`/recordings/${recordingId}/answers`).send({ agreed });
const patientSays = (page: Browser, { recordingId }: Story, word: object = {}) =>
  page.post(`/recordings/${recordingId}/patient-consents`).send({ ...PATIENT, ...word });

/** All have agreed. */
async function agreed(): Promise<Story> {
  const story = await asked();
  await say(dao, story, true).expect(204);
  await patientSays(dao, story).expect(204);
  return story;
}

const now = (consultId: string, processId = world.processId) => recordings.now(consultId, processId);

async function running(consultId: string): Promise<RunningSegment> {
  const segment = await now(consultId);
  if (segment === null || segment === 'elsewhere') throw new Error('nothing is recorded');
  return segment;
}

/** What a relay writes for somebody in a segment. */
async function written({ segmentId, key }: RunningSegment, doctor: Doctor, seconds = 6): Promise<string> {
  const folder = join(world.recordingsDir, segmentId);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${newId()}.hcr`);
  const about = { label: doctor.id, stream: 'person', startedAt: world.clock.now().toISOString() };
  const file = await SealedFileWriter.create(path, Buffer.from(key, 'hex'), about);
  await file.write(aWebm(seconds));
  await file.close();
  return path;
}

/** A recording that was stopped and entered. */
async function kept(): Promise<Story> {
  const story = await agreed();
  const segment = await running(story.consultId);
  await written(segment, world.khanh);
  await khanh.post(`/recordings/${story.recordingId}/stop`).expect(204);
  await recordings.written(segment.segmentId);
  await entered(story.consultId);
  return story;
}

const entered = (consultId: string, files = 1) =>
  until(
    () => of(consultId),
    ([recording]) => recording.files.length === files && !recording.closing,
    15_000,
  );

describe('a recording', () => {
  it('begins when all in the room and the patient have agreed, and not before', async () => {
    const story = await asked();
    expect(await now(story.consultId)).toBeNull();
    await say(dao, story, true).expect(204);
    expect(await now(story.consultId)).toBeNull();
    await patientSays(dao, story).expect(204);
    expect(await now(story.consultId)).toEqual({
      segmentId: expect.any(String),
      key: expect.stringMatching(/^[0-9a-f]{64}$/),
      practitionerIds: expect.arrayContaining([world.khanh.id, world.dao.id]),
    });
    const [recording] = await of(story.consultId, dao);
    expect(recording).toMatchObject({
      state: 'recording',
      askedByName: world.khanh.name,
      patient: { answer: 'agreed', way: 'oral-witnessed', witness: 'ĐD Nguyễn Thị Mai', writtenByName: world.dao.name },
    });
    expect(await world.told('RecordingChanged', story.consultId)).toHaveLength(4);
  });

  it('is one, however often it is asked for', async () => {
    const { consultId } = await asked();
    await dao.post(`/consults/${consultId}/recordings`).expect(204);
    expect(await of(consultId)).toHaveLength(1);
  });

  it('is asked for by who is in the room', async () => {
    const { pageId } = await world.aRingingCase();
    const { body } = await khanh.post(`/pages/${pageId}/accept`).expect(200);
    const refused = await khanh.post(`/consults/${body.consultId}/recordings`).expect(409);
    expect(refused.body.code).toBe('recording.not-in-room');
  });

  it('waits for whoever comes later, and goes on in a segment of its own', async () => {
    const { consultId, ...story } = await agreed();
    const first = await running(consultId);
    expect(await running(consultId)).toEqual(first);
    await enter(world.dung, consultId);
    expect(await now(consultId)).toBeNull();
    expect((await of(consultId))[0]).toMatchObject({ state: 'asked' });
    const dung = await world.signedIn(world.dung);
    await say(dung, { consultId, ...story }, true).expect(204);
    expect((await running(consultId)).segmentId).not.toBe(first.segmentId);
  });

  it.each([
    ['refuses', asked, 'declined'],
    ['takes it back', agreed, 'withdrawn'],
  ])('stops for good when a participant %s', async (_does, begin, stopReason) => {
    const story = await begin();
    if (stopReason === 'withdrawn') await running(story.consultId);
    await say(dao, story, false).expect(204);
    expect(await now(story.consultId)).toBeNull();
    expect((await of(story.consultId))[0]).toMatchObject({ state: 'stopped', stopReason });
    expect((await say(dao, story, true).expect(409)).body.code).toBe('recording.stopped');
  });

  it('is over with its consult', async () => {
    const { consultId } = await agreed();
    await running(consultId);
    await world.sql(`UPDATE consult SET state = 'ended', ended_at = now() WHERE id = $1`, [consultId]);
    expect(await now(consultId)).toBeNull();
    expect((await of(consultId))[0]).toMatchObject({ state: 'stopped', stopReason: 'consult-ended' });
  });

  it('stands in the minutes, with its number and its times', async () => {
    const { consultId, recordingId } = await agreed();
    await running(consultId);
    world.clock.advance({ minutes: 3 });
    const { body: consult } = await khanh.get(`/consults/${consultId}`).expect(200);
    const questionIds = consult.questions.map(({ id }: { id: string }) => id);
    const opinion = anOpinion(consult.version, questionIds, 'Tiêu sợi huyết ngay');
    await khanh.put(`/consults/${consultId}/opinion`, opinion).expect(200);
    await khanh.post(`/consults/${consultId}/end`).expect(204);
    const { body: minutes } = await khanh.get(`/consults/${consultId}/minutes`).expect(200);
    const { consultedTo, recordings } = minutes.content.facts;
    expect(recordings).toEqual([{ id: recordingId, from: expect.any(String), to: consultedTo }]);
    expect(Date.parse(consultedTo) - Date.parse(recordings[0].from)).toBeGreaterThanOrEqual(180_000);
  });

  it('is looked after by one process, until that is silent', async () => {
    const { consultId } = await agreed();
    const other = newId();
    const segment = await running(consultId);
    expect(await now(consultId, other)).toBe('elsewhere');
    world.clock.advance({ seconds: 3 });
    expect(await now(consultId, other)).toEqual(segment);
    expect(await now(consultId)).toBe('elsewhere');
  });

  it('keeps what was said as it was said', async () => {
    const { recordingId } = await agreed();
    await expect(world.sql('UPDATE recording_consent SET answer = $1', ['declined'])).rejects.toThrow('never changed');
    await expect(world.sql('DELETE FROM recording_consent WHERE recording_id = $1', [recordingId])).rejects.toThrow(
      'never changed',
    );
  });

  it('says so where a relay cannot', async () => {
    const { consultId } = await asked();
    await recordings.cannot(consultId);
    expect((await of(consultId))[0]).toMatchObject({ state: 'stopped', stopReason: 'cannot-record' });
  });
});

describe('what was recorded', () => {
  it('is entered when the relay says that it is whole', async () => {
    const { consultId } = await kept();
    expect((await of(consultId))[0].files).toEqual([
      expect.objectContaining({
        ...{ practitionerId: world.khanh.id, name: world.khanh.name, stream: 'person', mediaType: 'video/webm' },
        ...{ hasPicture: true, durationMs: 5_540 },
      }),
    ]);
  });

  it('is entered as far as it came when everything died in the midst of it', async () => {
    const { consultId } = await agreed();
    const segment = await running(consultId);
    const path = await written(segment, world.dao, 30);
    truncateSync(path, readFileSync(path).length - 20_000);
    world.clock.advance({ minutes: 1 });
    // The timer of the segment.
    await world.sql(
      `UPDATE outbox_delivery SET due_at = now() WHERE consumer = 'recordings' AND event_id IN
       (SELECT id FROM outbox_event WHERE facts->>'segmentId' = $1)`,
      [segment.segmentId],
    );
    await entered(consultId);
    const [recording] = await of(consultId);
    expect(recording).toMatchObject({ state: 'asked' });
    expect(recording.files[0].durationMs).toBeGreaterThan(20_000);
    expect(recording.files[0].durationMs).toBeLessThan(30_000);
    const [{ ended_at: endedAt, seen_at: seenAt }] = (await world.sql(
      'SELECT ended_at, seen_at FROM recording_segment WHERE id = $1',
      [segment.segmentId],
    )) as [{ ended_at: Date; seen_at: Date }];
    expect(endedAt).toEqual(seenAt);
  });

  it('plays from any place, to those who were there', async () => {
    const { consultId, recordingId } = await kept();
    const [file] = (await of(consultId))[0].files;
    const { body } = await dao.post(`/recordings/${recordingId}/viewings`).expect(201);
    const path = `/recording-viewings/${body.viewingId}/files/${file.id}`;
    const whole = await dao.get(path).expect(200).buffer(true).parse(binary);
    expect(whole.headers).toMatchObject({ 'accept-ranges': 'bytes', 'content-type': 'video/webm' });
    expect(whole.body.subarray(0, 4)).toEqual(Buffer.from('1a45dfa3', 'hex'));
    for (const [start, end] of [
      [0, 99],
      [50, 30_000],
      [40_000, 40_001],
    ] as const) {
      const part = await dao.get(path).set('Range', `bytes=${start}-${end}`).expect(206).buffer(true).parse(binary);
      expect(part.body.equals(whole.body.subarray(start, end + 1))).toBe(true);
      expect(part.headers['content-range']).toBe(`bytes ${start}-${end}/${whole.body.length}`);
    }
    await dao.get(path).set('Range', `bytes=${whole.body.length}-`).expect(416);
    // Another's viewing is nobody else's.
    await khanh.get(path).expect(404);
  });

  it('is noted for each who sees it, and refused to who was not there', async () => {
    const { recordingId } = await kept();
    await dao.post(`/recordings/${recordingId}/viewings`).expect(201);
    expect(
      await world.sql('SELECT practitioner_id FROM recording_viewing WHERE recording_id = $1', [recordingId]),
    ).toEqual([{ practitioner_id: world.dao.id }]);
    const audited = await world.sql(
      `SELECT error_code FROM audit_event WHERE action LIKE 'POST %/recordings/:id/viewings' AND account_id = $1`,
      [world.dao.accountId],
    );
    expect(audited.length).toBeGreaterThan(0);
    const dung = await world.signedIn(world.dung);
    const refused = await dung.post(`/recordings/${recordingId}/viewings`).expect(403);
    expect(refused.body.code).toBe('recording.not-yours');
    const binh = await world.signedIn(world.binh);
    await binh.post(`/recordings/${recordingId}/viewings`).expect(404);
  });

  it('is to be seen for some hours on one note', async () => {
    const { consultId, recordingId } = await kept();
    const [file] = (await of(consultId))[0].files;
    const viewingId = newId();
    await world.sql(`INSERT INTO recording_viewing VALUES ($1, $2, $3, $4)`, [
      viewingId,
      recordingId,
      world.khanh.id,
      new Date(world.clock.now().getTime() - 5 * 3_600_000),
    ]);
    const over = await khanh.get(`/recording-viewings/${viewingId}/files/${file.id}`).expect(409);
    expect(over.body.code).toBe('recording.viewing-over');
  });

  it('is erased when the patient takes the consent back, also after the consult', async () => {
    const story = await kept();
    const folders = readdirSync(world.recordingsDir).length;
    await patientSays(dao, story, { agreed: false, way: 'signed' }).expect(204);
    const [recording] = await until(
      () => of(story.consultId),
      ([first]) => first.erasedAt !== null,
      15_000,
    );
    expect(recording).toMatchObject({
      files: [],
      patient: { answer: 'withdrawn', way: 'signed' },
      can: { play: false },
    });
    expect(readdirSync(world.recordingsDir)).toHaveLength(folders - 1);
    expect(
      await world.sql('SELECT id FROM recording_segment WHERE wrapped_key IS NOT NULL AND recording_id = $1', [
        story.recordingId,
      ]),
    ).toEqual([]);
    const erased = await dao.post(`/recordings/${story.recordingId}/viewings`).expect(409);
    expect(erased.body.code).toBe('recording.erased');
  });

  it('is erased when its time is over, and that it was there stays', async () => {
    const { consultId, recordingId } = await kept();
    const due = await world.sql<{ due_at: Date }>(
      `SELECT due_at FROM outbox_delivery WHERE event_id IN
       (SELECT id FROM outbox_event WHERE type = 'RecordingErasureDue' AND facts->>'recordingId' = $1)`,
      [recordingId],
    );
    const days = ((due[0]?.due_at.getTime() ?? 0) - world.clock.now().getTime()) / 86_400_000;
    expect(days).toBeGreaterThan(29);
    expect(days).toBeLessThan(31);
    world.clock.advance({ minutes: 31 * 24 * 60 });
    await world.sql(
      `UPDATE outbox_delivery SET due_at = now() WHERE consumer = 'recordings' AND event_id IN
       (SELECT id FROM outbox_event WHERE type = 'RecordingErasureDue' AND facts->>'recordingId' = $1)`,
      [recordingId],
    );
    const fresh = await world.signedIn(world.khanh);
    const [recording] = await until(
      () => of(consultId, fresh),
      ([first]) => first.erasedAt !== null,
      15_000,
    );
    expect(recording).toMatchObject({ state: 'stopped', files: [], patient: { answer: 'agreed' } });
  });
});

/** An answer as its bytes. */
function binary(response: Response, done: (error: Error | null, body: Buffer) => void): void {
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  response.on('end', () => done(null, Buffer.concat(parts)));
}
