import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AuditFault, AuditSealer, verifyAudit } from '#access';
import { newId } from '#platform';
import { AccessWorld, type Browser, startApp } from '../support/access.world.js';
import { until } from '../support/until.js';

let world: AccessWorld;
let doctor: Browser;

async function openWorld(): Promise<void> {
  world = await AccessWorld.open();
  await world.account('bs.an', 'clinician', await world.facility('75101'));
  doctor = await world.signedIn('bs.an');
}
const closeWorld = () => world.close();

const read = (patient = newId()) => doctor.get(`/charts/${patient}`).expect(200);

async function readAndSeal(times: number): Promise<void> {
  for (let n = 0; n < times; n++) await read();
  await world.sealer.sealAll();
}

const verify = () => verifyAudit(world.base.url, world.options);

const faults = async (): Promise<readonly AuditFault[]> => (await verify()).faults;

/** What somebody does who administers the database and knows how. */
async function tamper(...statements: string[]): Promise<void> {
  for (const statement of ['ALTER TABLE audit_event DISABLE TRIGGER audit_event_fixed', ...statements]) {
    await world.database.query(statement);
  }
}

const count = async (condition: string): Promise<number> => {
  const [row] = await world.database.query(`SELECT count(*)::int AS count FROM audit_event WHERE ${condition}`);
  return row.count;
};

describe('an audit that nobody touched', () => {
  beforeEach(openWorld);
  afterEach(closeWorld);

  it('is sealed soon after it was written, and holds', async () => {
    await read();
    await until(
      () => count('seal_id IS NULL'),
      (unsealed) => unsealed === 0,
      15_000,
    );
    const [late] = await world.database.query(
      `SELECT max(extract(epoch FROM seal.sealed_at - event.at))::float8 AS seconds
       FROM audit_event event JOIN audit_seal seal ON seal.id = event.seal_id`,
    );
    expect(late.seconds).toBeLessThan(15);
    expect(await verify()).toEqual({ ok: true, seals: expect.any(Number), events: 2, faults: [] });
  });

  it('holds with holes from what was rolled back, and with rows whose transaction ended late', async () => {
    const late = world.database.createQueryRunner();
    await late.startTransaction();
    const insert = `INSERT INTO audit_event (at, action, outcome) VALUES (now(), 'late', 'success')`;
    await late.query(insert);
    const failed = world.database.createQueryRunner();
    await failed.startTransaction();
    await failed.query(insert);
    await failed.rollbackTransaction();
    await failed.release();
    await readAndSeal(2);
    expect((await verify()).events).toBe(3);

    await late.commitTransaction();
    await late.release();
    await readAndSeal(1);
    expect(await verify()).toMatchObject({ ok: true, events: 5 });
  });

  it('does not make a read wait while it is being sealed', async () => {
    await read();
    const sealing = world.database.createQueryRunner();
    await sealing.startTransaction();
    await sealing.query('SELECT pg_advisory_xact_lock(2718281828)');
    await sealing.query('UPDATE audit_event SET seal_id = 99 WHERE seal_id IS NULL');
    await read();
    await sealing.rollbackTransaction();
    await sealing.release();
    await world.sealer.sealAll();
    expect(await verify()).toMatchObject({ ok: true, events: 3 });
  });

  it('holds when several sealers work at once', async () => {
    const other = await startApp(
      world.base.url,
      { ...world.options, auditHeadFile: `${world.options.auditHeadFile}.2` },
      [],
    );
    const others = other.get(AuditSealer, { strict: false });
    await Promise.all(
      Array.from({ length: 30 }, async (_, n) => {
        await read();
        await (n % 2 ? others : world.sealer).sealAll();
      }),
    );
    await world.sealer.sealAll();
    await other.close();
    expect(await verify()).toMatchObject({ ok: true, events: 31 });
    rmSync(`${world.options.auditHeadFile}.2`);
  });

  it('holds after the head could not be kept for a while', async () => {
    await readAndSeal(1);
    const kept = readFileSync(world.options.auditHeadFile, 'utf8');
    await readAndSeal(2);
    writeFileSync(world.options.auditHeadFile, `${kept}\n17 cut o`);
    expect((await verify()).ok).toBe(true);
    await readAndSeal(1);
    expect((await verify()).ok).toBe(true);
  });

  it('has nothing to hold before its first row', async () => {
    const empty = await AccessWorld.open();
    expect(await verifyAudit(empty.base.url, empty.options)).toEqual({ ok: true, seals: 0, events: 0, faults: [] });
    await empty.close();
  });
});

describe('an audit that somebody touched', () => {
  let heads: string;

  beforeAll(async () => {
    await openWorld();
    // Only what the test seals is sealed, so that it knows what is where.
    await world.sealer.close();
    for (let seal = 2; seal <= 4; seal++) await readAndSeal(2);
    await world.database.query('CREATE TABLE kept_event AS TABLE audit_event');
    await world.database.query('CREATE TABLE kept_seal AS TABLE audit_seal');
    heads = readFileSync(world.options.auditHeadFile, 'utf8');
  });
  afterEach(async () => {
    await world.database.query(`
      TRUNCATE audit_event, audit_seal;
      INSERT INTO audit_event OVERRIDING SYSTEM VALUE TABLE kept_event;
      INSERT INTO audit_seal TABLE kept_seal;
      ALTER TABLE audit_event ENABLE TRIGGER audit_event_fixed`);
    writeFileSync(world.options.auditHeadFile, heads);
    expect(await verify()).toMatchObject({ ok: true, seals: 4, events: 7 });
  });
  afterAll(closeWorld);

  it.each([
    `UPDATE audit_event SET patient_ids = '{}'`,
    `UPDATE audit_event SET seal_id = 1, action = 'x'`,
    `UPDATE audit_event SET seal_id = NULL WHERE seal_id IS NOT NULL`,
    'DELETE FROM audit_event',
  ])('was protected from %s', async (statement) => {
    await expect(world.database.query(statement)).rejects.toThrow('the audit is never changed');
  });

  const aRow = '(SELECT max(id) FROM audit_event WHERE seal_id = 2)';

  it.each([
    ['who', `account_id = gen_random_uuid()`],
    ['in which session', `session_id = NULL`],
    ['when', `at = at + interval '1 microsecond'`],
    ['what', `action = 'GET /api/v1/charts'`],
    ['how it ended', `outcome = 'refused'`],
    ['why', `error_code = 'x'`],
    ['whom it concerned', `patient_ids = '{}'`],
    ['which records', `record_ids = record_ids || gen_random_uuid()`],
    ['the request', `request_id = 'x'`],
    ['from where', `address = '10.0.0.1'`],
  ])('shows a change of %s', async (_what, change) => {
    await tamper(`UPDATE audit_event SET ${change} WHERE id = ${aRow}`);
    expect(await faults()).toEqual([{ kind: 'rows-changed', sealId: 2, expected: 2, found: 2 }]);
  });

  it('shows a row that is gone, though numbers are missing anyway', async () => {
    await tamper(`DELETE FROM audit_event WHERE id = ${aRow}`);
    expect(await faults()).toEqual([{ kind: 'rows-changed', sealId: 2, expected: 2, found: 1 }]);
  });

  it('shows a row that was slipped in', async () => {
    await tamper(`INSERT INTO audit_event (at, action, outcome, seal_id) VALUES (now(), 'GET /x', 'success', 2)`);
    expect(await faults()).toEqual([{ kind: 'rows-changed', sealId: 2, expected: 2, found: 3 }]);
  });

  it('shows a row that was changed and handed to the sealer again', async () => {
    await tamper(`UPDATE audit_event SET patient_ids = '{}', seal_id = NULL WHERE id = ${aRow}`);
    await world.sealer.sealAll();
    expect(await faults()).toEqual([{ kind: 'rows-changed', sealId: 2, expected: 2, found: 1 }]);
  });

  it('shows a batch that is gone with its seal', async () => {
    await tamper('DELETE FROM audit_event WHERE seal_id = 2', 'DELETE FROM audit_seal WHERE id = 2');
    expect(await faults()).toEqual([{ kind: 'chain-broken', sealId: 3 }]);
  });

  it('shows a seal that is gone without its batch', async () => {
    await tamper('DELETE FROM audit_seal WHERE id = 2');
    expect(await faults()).toEqual([
      { kind: 'chain-broken', sealId: 3 },
      { kind: 'seal-missing', rows: 2 },
    ]);
  });

  it('shows an end that was cut off, also after it has grown again', async () => {
    await tamper('DELETE FROM audit_event WHERE seal_id = 4', 'DELETE FROM audit_seal WHERE id = 4');
    expect(await faults()).toEqual([{ kind: 'tail-cut', sealId: 4 }]);
    await readAndSeal(1);
    expect(await faults()).toEqual([{ kind: 'head-differs', sealId: 4 }]);
  });

  it('shows that it was emptied', async () => {
    await tamper('TRUNCATE audit_event, audit_seal');
    expect(await faults()).toEqual([{ kind: 'tail-cut', sealId: 1 }]);
  });

  it('shows the file of the heads gone', async () => {
    writeFileSync(world.options.auditHeadFile, '');
    expect(await faults()).toEqual([{ kind: 'head-missing' }]);
  });

  it('shows another key', async () => {
    const report = await verifyAudit(world.base.url, { ...world.options, auditKey: 'x'.repeat(32) });
    expect(report.faults.map((fault) => fault.kind)).toEqual(Array.from({ length: 4 }, () => 'rows-changed'));
  });

  it('shows a head that no seal has', async () => {
    appendFileSync(world.options.auditHeadFile, `\n2 ${'0'.repeat(64)}\n`);
    expect(await faults()).toEqual([{ kind: 'head-differs', sealId: 2 }]);
  });

  it('was sealed with every column that a row has', async () => {
    const columns: { column_name: string }[] = await world.database.query(
      `SELECT column_name FROM information_schema.columns WHERE table_name = 'audit_event' AND column_name <> 'seal_id'`,
    );
    // One change of each is tried above, and the id in audit-check.spec.ts.
    expect(columns.map((column) => column.column_name).sort()).toEqual([
      'account_id',
      'action',
      'address',
      'at',
      'error_code',
      'id',
      'outcome',
      'patient_ids',
      'record_ids',
      'request_id',
      'session_id',
    ]);
  });
});
