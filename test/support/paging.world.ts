import { ConsoleLogger } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { AccessHttpModule, AccessModule, Accounts, type Actor } from '#access';
import type { CaseState, PageState, Priority, Role } from '#contract';
import { DatabaseModule, Outbox, type Tx } from '#database';
import {
  DEFAULT_POLICIES,
  PagingHttpModule,
  PagingJobsModule,
  PagingModule,
  RING_POLICIES,
  type RingPolicy,
} from '#paging';
import { inputPipe, newId, PlatformModule, ProblemFilter } from '#platform';
import { type DutyLine, RotaHttpModule } from '#rota';
import { accessOptions } from './access-options.js';
import { Browser, PASSWORD, WARD_PC } from './access.world.js';
import { type TestDatabase, testDatabase } from './database.js';
import { until } from './until.js';

/** A chain that nobody answers, in the time of a test. */
export const SHORT_RING: RingPolicy = { ...DEFAULT_POLICIES[1], step: { ms: 120 }, leaderAfterMs: 2_000 };

/** A ring that is answered, however slow the computer is. */
export const LONG_RING: RingPolicy = { ...DEFAULT_POLICIES[1], step: { ms: 20_000 }, leaderAfterMs: null };

interface Doctor {
  id: string;
  name: string;
  facilityId: string;
}

/**
 * A clinic that asks, a hospital with cardiologists, and a neighbour, in a database of their own: stories of pages are
 * told with it. `aProcess()` starts one more api process that takes timers; whoever starts it closes it.
 */
export class PagingWorld {
  readonly clinic = newId();
  readonly hospital = newId();
  readonly neighbour = newId();
  private readonly processes: NestExpressApplication[] = [];
  requester: Doctor;
  private readonly policies: Record<Priority, RingPolicy>;
  private readonly names = new Map<string, string>();
  private readonly accountId = newId();
  private people = 0;

  private constructor(
    private readonly base: TestDatabase,
    /** A connection of the test's own, whatever becomes of the processes. */
    private readonly database: DataSource,
    policy: RingPolicy,
  ) {
    this.policies = { ...DEFAULT_POLICIES, 1: policy };
  }

  static async open(policy: RingPolicy = SHORT_RING): Promise<PagingWorld> {
    const base = await testDatabase();
    const database = await new DataSource({ type: 'postgres', url: base.url, poolSize: 1 }).initialize();
    const world = new PagingWorld(base, database, policy);
    await world.aProcess();
    await world.furnish();
    return world;
  }

  async close(): Promise<void> {
    for (const process of this.processes) await process.close();
    await this.database.destroy();
    await this.base.drop();
  }

  /** How pages of emergencies travel from now on. */
  ringBy(policy: RingPolicy): void {
    this.policies[1] = policy;
  }

  /** One api process: with a pool and a worker of its own. */
  async aProcess(): Promise<void> {
    const module = await Test.createTestingModule({
      imports: [
        PlatformModule,
        DatabaseModule.forRoot({ url: this.base.url, poolSize: 8 }),
        AccessModule.forRoot(accessOptions()),
        AccessHttpModule,
        RotaHttpModule,
        PagingModule,
        PagingHttpModule,
        PagingJobsModule,
      ],
    })
      // Some stories cut connections, which is worth an error in the log.
      .setLogger(new ConsoleLogger({ logLevels: ['fatal'] }))
      .overrideProvider(RING_POLICIES)
      .useValue(this.policies)
      .compile();
    const app = module.createNestApplication<NestExpressApplication>();
    app.setGlobalPrefix('api/v1');
    app.useGlobalPipes(inputPipe());
    app.useGlobalFilters(new ProblemFilter());
    this.processes.push(await app.init());
  }

  /** Ends the process that has run longest, with its timers. */
  async stopProcess(): Promise<void> {
    await this.processes.shift()?.close();
  }

  /** Cuts every connection of every process, whatever they are in the middle of. */
  async cutConnections(): Promise<void> {
    await this.sql(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
  }

  /** Sets the clock, as the pages see it: every time that was written lies so much further back. */
  async jumpClock(ms: number): Promise<void> {
    const by = `- $1 * interval '1 ms'`;
    await this.sql(`UPDATE page SET started_at = started_at ${by} WHERE state = 'ringing'`, [ms]);
    await this.sql(
      `UPDATE page_step SET due_at = due_at ${by}, rang_at = rang_at ${by}, ring_until = ring_until ${by}`,
      [ms],
    );
    await this.sql(`UPDATE outbox_delivery SET due_at = due_at ${by}`, [ms]);
  }

  get<T>(type: abstract new (...args: never[]) => T): T {
    return this.process().get(type as never);
  }

  /** A browser in which this doctor, or with nobody an administrator of the rota, is signed in. */
  async signedIn(role: Role, facilityId: string, doctor: Doctor | null = null): Promise<Browser> {
    const login = `login.${++this.people}`;
    const account = { login, password: PASSWORD, name: login, practitionerId: doctor?.id ?? null };
    await this.get(DataSource).transaction((tx) =>
      this.get(Accounts).create(tx, { ...account, grants: [{ role, facilityId }] }),
    );
    const browser = this.browser();
    await browser.signIn(login).expect(200);
    return browser;
  }

  /** A browser in which nobody is signed in. */
  browser(): Browser {
    return new Browser(this.process(), WARD_PC);
  }

  private process(): NestExpressApplication {
    const [process] = this.processes;
    if (!process) throw new Error('no process runs');
    return process;
  }

  sql<T>(query: string, values: unknown[] = []): Promise<T[]> {
    return this.database.query<T[]>(query, values);
  }

  async doctor(name: string, facilityId = this.hospital): Promise<Doctor> {
    const id = newId();
    const phone = `0901${String(++this.people).padStart(6, '0')}`;
    this.names.set(id, name);
    await this.sql('INSERT INTO practitioner (id, facility_id, name, phone) VALUES ($1, $2, $3, $4)', [
      id,
      facilityId,
      name,
      phone,
    ]);
    await this.sql('INSERT INTO practitioner_specialty VALUES ($1, $2)', [id, 'cardiology']);
    return { id, name, facilityId };
  }

  /** A doctor of the hospital who is on call today, at an open page. */
  async onCall(name: string, line: DutyLine = 'first', position = 1, facilityId = this.hospital): Promise<Doctor> {
    const doctor = await this.doctor(name, facilityId);
    await this.duty(doctor, line, position);
    await this.isAtPage(doctor);
    return doctor;
  }

  async duty({ id, facilityId }: Doctor, line: DutyLine, position = 1): Promise<void> {
    await this.sql(
      `INSERT INTO duty (id, facility_id, specialty_code, line, position, practitioner_id, starts_at, ends_at, created_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, now() - interval '1 hour', now() + interval '1 day', $7, now())`,
      [newId(), facilityId, line === 'leader' ? null : 'cardiology', line, position, id, this.accountId],
    );
  }

  /** Opens a page of the web app; answers its socket. */
  async isAtPage(doctor: Doctor): Promise<string> {
    const socketId = newId();
    await this.sql(
      `INSERT INTO presence (socket_id, process_id, practitioner_id, seen_at) VALUES ($1, $2, $3, now())`,
      [socketId, newId(), doctor.id],
    );
    return socketId;
  }

  /** Nobody is on call, and no page is open. */
  async clearRota(): Promise<void> {
    await this.sql('DELETE FROM duty');
    await this.sql('DELETE FROM presence');
  }

  /** A case is sent as `cases` sends it; answers its id. */
  async submits({ priority = 1 }: { priority?: Priority } = {}): Promise<string> {
    const [patientId, caseId] = [newId(), newId()];
    await this.sql(
      `INSERT INTO patient (id, name, sex, allergy_status, facility_id, created_by, created_at, updated_at)
       VALUES ($1, 'A patient', 1, 'none-known', $2, $3, now(), now())`,
      [patientId, this.clinic, this.accountId],
    );
    await this.database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO medical_case (id, number, state, patient_id, requesting_facility_id, requesting_practitioner_id,
           consulting_facility_id, specialty_code, priority, situation, created_at, updated_at)
         VALUES ($1::uuid, $1::text, 'ringing', $2, $3, $4, $5, 'cardiology', $6, 'Chest pain', now(), now())`,
        [caseId, patientId, this.clinic, this.requester.id, this.hospital, priority],
      );
      await this.tell(tx, 'CaseSubmitted', caseId);
    });
    return caseId;
  }

  tell(tx: Tx, type: string, caseId: string): Promise<void> {
    return new Outbox().tell(tx, { type, facts: { caseId } });
  }

  async pageOf(caseId: string): Promise<{ id: string; state: PageState }> {
    const [page] = await this.sql<{ id: string; state: PageState }>(
      'SELECT id, state FROM page WHERE case_id = $1 ORDER BY started_at DESC, id DESC LIMIT 1',
      [caseId],
    );
    return page ?? { id: '', state: 'ringing' };
  }

  /** Waits until the newest page of a case is in this state; answers its id. */
  async pageIs(caseId: string, state: PageState, withinMs?: number): Promise<string> {
    const page = await until(
      () => this.pageOf(caseId),
      (found) => found.id !== '' && found.state === state,
      withinMs,
    );
    return page.id;
  }

  /** Waits until this doctor is rung for the case; answers the page. */
  async rings(caseId: string, doctor: Doctor): Promise<string> {
    await until(
      () => this.story(caseId),
      (story) => story.includes(`${doctor.name} ringing`),
    );
    return (await this.pageOf(caseId)).id;
  }

  /** The newest page, a line a step: `lan no-answer`, `minh skipped unreachable`. */
  async story(caseId: string): Promise<string[]> {
    const { id } = await this.pageOf(caseId);
    if (id === '') return [];
    const steps = await this.sql<{ practitioner_id: string; state: string; skip_reason: string | null }>(
      'SELECT practitioner_id, state, skip_reason FROM page_step WHERE page_id = $1 ORDER BY step',
      [id],
    );
    return steps.map((step) =>
      [this.names.get(step.practitioner_id), step.state, step.skip_reason].filter(Boolean).join(' '),
    );
  }

  /** How often each step of a page was told to its doctor. */
  async ringsTold(pageId: string): Promise<number[]> {
    const rows = await this.sql<{ count: number }>(
      `SELECT count(*)::int AS count FROM outbox_event WHERE type = 'PageRang' AND facts->>'pageId' = $1
       GROUP BY facts->>'step' ORDER BY (facts->>'step')::int`,
      [pageId],
    );
    return rows.map((row) => row.count);
  }

  /** Who was told live that a ring stopped. */
  async stopsTold(pageId: string): Promise<string[]> {
    const rows = await this.sql<{ audience: { practitioners: string[] } }>(
      `SELECT audience FROM outbox_event WHERE type = 'PageRingStopped' AND facts->>'pageId' = $1 ORDER BY id`,
      [pageId],
    );
    return rows.flatMap((row) => row.audience.practitioners).map((id) => this.names.get(id) ?? id);
  }

  async caseState(caseId: string): Promise<CaseState | undefined> {
    const [row] = await this.sql<{ state: CaseState }>('SELECT state FROM medical_case WHERE id = $1', [caseId]);
    return row?.state;
  }

  /** Who may read the case because they were rung for it. */
  async readers(caseId: string): Promise<string[]> {
    const rows = await this.sql<{ practitioner_id: string }>(
      `SELECT practitioner_id FROM record_grant WHERE record_id = $1 AND reason = 'routed' AND revoked_at IS NULL`,
      [caseId],
    );
    return rows.map((row) => this.names.get(row.practitioner_id) ?? '').sort();
  }

  actor({ id, name, facilityId }: Doctor): Actor {
    return {
      accountId: this.accountId,
      practitionerId: id,
      name,
      grants: [{ role: 'specialist', facilityId }],
      facilityIds: [facilityId],
      sessionId: newId(),
    };
  }

  private async furnish(): Promise<void> {
    await this.sql(`INSERT INTO province VALUES ('75', 'Đồng Nai', 'Dong Nai')`);
    await this.sql(`INSERT INTO specialty VALUES ('cardiology', 'Tim mạch', 'Cardiology', 1)`);
    const places = { '75001': this.clinic, '75002': this.hospital, '75003': this.neighbour };
    for (const [code, id] of Object.entries(places)) {
      await this.sql(
        `INSERT INTO facility (id, code, name, name_en, short_name, kind, technical_level, province_code, phone)
         VALUES ($1, $2, 'H', 'H', 'H', 'provincial-hospital', 'basic', '75', '02513822222')`,
        [id, code],
      );
    }
    await this.sql(`INSERT INTO account (id, login, password_hash, name) VALUES ($1, 'planner', '-', 'Planner')`, [
      this.accountId,
    ]);
    for (const [rank, id] of [this.hospital, this.neighbour].entries()) {
      await this.sql(
        `INSERT INTO support_agreement (id, requesting_facility_id, consulting_facility_id, number, valid, rank)
         VALUES ($1, $2, $3, 'A', '[2020-01-01,)', $4)`,
        [newId(), this.clinic, id, rank + 1],
      );
    }
    this.requester = await this.doctor('requester', this.clinic);
    // A process of session that has run for an hour and never dies, so that who is not seen is out of reach.
    await this.sql(`INSERT INTO session_process VALUES ($1, now() - interval '1 hour', 'infinity')`, [newId()]);
  }
}
