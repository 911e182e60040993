import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LivePage } from '../support/live-page.js';
import { describeWith } from '../support/programs.js';
import { startRelay, type TestRelay } from '../support/relay.js';
import { SessionWorld } from '../support/session.world.js';
import { until } from '../support/until.js';

describe('a relay without ffmpeg', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hoichan-no-ffmpeg-'));
  const file = join(folder, 'file');
  writeFileSync(file, '');
  let relay: TestRelay;

  afterEach(() => relay.close());
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['no-ffmpeg', { folder, ffmpeg: 'no-such-program' }],
    ['no-folder', { folder: join(file, 'below'), ffmpeg: 'ffmpeg' }],
    ['off', null],
  ] as const)('says so: %s, and does all else', async (recorder, recording) => {
    relay = await startRelay({ recording });
    const session = await relay.connect();
    expect(await session.call('load', {})).toMatchObject({ recorder, full: false });
    await session.call('openRoom', { roomId: 'r' });
    const asked = session.call('keepRecording', {
      ...{ roomId: 'r', recordingId: 'one', key: randomBytes(32).toString('hex'), peers: [] },
    });
    await expect(asked).rejects.toMatchObject({ error: { code: 'relay.cannot-record', facts: { recorder } } });
    await session.call('joinPeer', { roomId: 'r', peerId: 'p' });
  });
});

describeWith('ffmpeg')('a relay that records', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hoichan-recordings-'));
  let relay: TestRelay;

  beforeAll(async () => {
    relay = await startRelay({ recording: { folder, ffmpeg: 'ffmpeg' } });
  });
  afterAll(async () => {
    await relay.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const keep = (recordingId: string, roomId = 'r') => ({
    ...{ roomId, recordingId, key: randomBytes(32).toString('hex'), peers: [{ prefix: 'p', label: 'p' }] },
  });

  it('goes on as long as somebody vouches for it, and never begins again', async () => {
    const session = await relay.connect();
    await session.call('openRoom', { roomId: 'r' });
    expect(await session.call('load', {})).toMatchObject({ recorder: 'ready' });
    await session.call('keepRecording', keep('one'));
    expect(readdirSync(folder)).toEqual(['one']);
    await session.call('keepRecording', keep('one'));
    await new Promise((resolve) => setTimeout(resolve, 2_200));
    await expect(session.call('keepRecording', keep('one'))).rejects.toMatchObject({
      error: { code: 'relay.recording-over' },
    });
  });

  it('ends by command and with its room, and twice is no error', async () => {
    const session = await relay.connect();
    await session.call('openRoom', { roomId: 'r' });
    await session.call('keepRecording', keep('two'));
    for (let times = 0; times < 2; times++) await session.call('stopRecording', { roomId: 'r', recordingId: 'two' });
    await session.call('keepRecording', keep('three'));
    await session.call('closeRoom', { roomId: 'r' });
    await session.call('openRoom', { roomId: 'r' });
    await expect(session.call('keepRecording', keep('three'))).rejects.toMatchObject({
      error: { code: 'relay.recording-over' },
    });
  });

  it('takes no command of another shape', async () => {
    const session = await relay.connect();
    await session.call('openRoom', { roomId: 'r' });
    for (const wrong of [{ key: 'short' }, { recordingId: '../../etc' }, { peers: [{ prefix: '', label: 'x' }] }]) {
      await expect(session.callAnything('keepRecording', { ...keep('four'), ...wrong })).rejects.toMatchObject({
        error: { code: 'input.invalid' },
      });
    }
  });
});

/** The whole way but for the media: page, api, session, relay and what lies on the disk. */
describeWith('ffmpeg')('a room that is recorded', () => {
  let world: SessionWorld;
  let consultId: string;
  let khanh: LivePage;
  let dao: LivePage;

  beforeAll(async () => {
    world = await SessionWorld.open();
    const relay = await world.relay({ recording: { folder: world.consult.recordingsDir, ffmpeg: 'ffmpeg' } });
    await world.session({ relayUrls: [relay.url] });
  }, 60_000);

  beforeEach(async () => {
    ({ consultId } = await world.acceptedConsult());
    khanh = await world.page(world.consult.khanh);
    await khanh.join(consultId);
    dao = await world.page(world.consult.dao);
    await dao.join(consultId);
  });

  afterEach(() => world.closePages());
  afterAll(() => world.close());

  const segments = () =>
    world.consult.sql<{ id: string; ended: boolean }>(
      `SELECT segment.id, ended_at IS NOT NULL AS ended FROM recording_segment segment
       JOIN recording ON recording.id = recording_id WHERE consult_id = $1 ORDER BY started_at`,
      [consultId],
    );
  const onDisk = async (): Promise<boolean[]> =>
    (await segments()).map(({ id }) => existsSync(join(world.consult.recordingsDir, id)));

  /** All agree; resolves when the relay records. */
  async function recorded(): Promise<string> {
    const asking = await world.consult.signedIn(world.consult.khanh);
    await asking.post(`/consults/${consultId}/recordings`).expect(204);
    const [{ id }] = (await asking.get(`/consults/${consultId}/recordings`)).body;
    expect(await onDisk()).toEqual([]);
    const clinic = await world.consult.signedIn(world.consult.dao);
    await clinic.post(`/recordings/${id}/answers`).send({ agreed: true }).expect(204);
    await clinic
      .post(`/recordings/${id}/patient-consents`)
      .send({ agreed: true, way: 'signed', givenBy: 'self' })
      .expect(204);
    await until(onDisk, (disk) => disk[0] === true, 5_000);
    return id;
  }

  const states = () =>
    world.consult.sql<{ state: string; stop_reason: string | null }>(
      'SELECT state, stop_reason FROM recording WHERE consult_id = $1',
      [consultId],
    );

  it('waits before whoever comes later has any media', async () => {
    await recorded();
    const dung = await world.page(world.consult.dung);
    await dung.join(consultId);
    expect(await states()).toEqual([{ state: 'asked', stop_reason: null }]);
    expect(await segments()).toEqual([expect.objectContaining({ ended: true })]);
  });

  it('stops when somebody takes their consent back, for good', async () => {
    const id = await recorded();
    const clinic = await world.consult.signedIn(world.consult.dao);
    await clinic.post(`/recordings/${id}/answers`).send({ agreed: false }).expect(204);
    await until(
      () =>
        world.consult.sql<{ written: boolean }>(
          `SELECT written_at IS NOT NULL AS written FROM recording_segment WHERE recording_id = $1`,
          [id],
        ),
      ([segment]) => segment?.written === true,
      2_000,
    );
    expect(await states()).toEqual([{ state: 'stopped', stop_reason: 'withdrawn' }]);
  });

  it('goes on in another segment after the relay stopped by itself', async () => {
    await recorded();
    const [first] = await segments();
    await world.consult.sql('UPDATE recording SET driver_id = $2, driver_until = now() + $3 WHERE consult_id = $1', [
      consultId,
      '00000000-0000-7000-8000-000000000000',
      '3 seconds',
    ]);
    await until(segments, (all) => all.length === 2, 15_000);
    expect((await segments()).map(({ ended }) => ended)).toEqual([true, false]);
    expect((await segments())[0]).toEqual({ ...first, ended: true });
  });

  it('is told of where the relay cannot record', async () => {
    await world.reset();
    const relay = await world.relay();
    await world.session({ relayUrls: [relay.url] });
    khanh = await world.page(world.consult.khanh);
    await khanh.join(consultId);
    const asking = await world.consult.signedIn(world.consult.khanh);
    await asking.post(`/consults/${consultId}/recordings`).expect(204);
    await until(states, ([recording]) => recording?.state === 'stopped', 10_000);
    expect(await states()).toEqual([{ state: 'stopped', stop_reason: 'cannot-record' }]);
  });
});
