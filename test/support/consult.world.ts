import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConsoleLogger } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { AccessHttpModule, AccessModule, Accounts, type Actor } from '#access';
import type { CaseState, Role } from '#contract';
import {
  ConsultHttpModule,
  ConsultJobsModule,
  ConsultModule,
  Consults,
  RecordingHttpModule,
  RecordingJobsModule,
  RecordingModule,
} from '#consult';
import { DatabaseModule } from '#database';
import { PagingModule } from '#paging';
import { Clock, inputPipe, newId, PlatformModule, ProblemFilter } from '#platform';
import { accessOptions } from './access-options.js';
import { Browser, PASSWORD, WARD_PC } from './access.world.js';
import { TestClock } from './clock.js';
import { type TestDatabase, testDatabase } from './database.js';

/** How these worlds record. */
export const RECORDING = { secret: 'a key that only tests know, long enough', keepDays: 30 } as const;

export interface Doctor {
  id: string;
  name: string;
  facilityId: string;
  role: Role;
  accountId: string;
}

export interface RungCase {
  caseId: string;
  pageId: string;
  questionIds: string[];
}

/**
 * A clinic that asks and a hospital that answers, in a database of their own: stories of consults are told with it.
 * Khánh is the specialist and Hà their colleague at the hospital; Đào asks, Dũng works beside her; Bình is elsewhere.
 */
export class ConsultWorld {
  readonly clock: TestClock;
  readonly consults: Consults;
  /** What a process of `session` goes by. */
  readonly processId = newId();
  khanh: Doctor;
  ha: Doctor;
  dao: Doctor;
  dung: Doctor;
  binh: Doctor;
  private readonly clinic = newId();
  private readonly hospital = newId();
  private readonly elsewhere = newId();
  private cases = 0;

  private constructor(
    private readonly base: TestDatabase,
    readonly app: NestExpressApplication,
    /** Where relays write and the api reads. */
    readonly recordingsDir: string,
  ) {
    this.clock = app.get(Clock);
    this.consults = app.get(Consults);
  }

  static async open(): Promise<ConsultWorld> {
    const base = await testDatabase();
    const recordingsDir = mkdtempSync(join(tmpdir(), 'hoichan-recordings-'));
    const module = await Test.createTestingModule({
      imports: [
        PlatformModule,
        DatabaseModule.forRoot({ url: base.url, poolSize: 8 }),
        AccessModule.forRoot(accessOptions()),
        AccessHttpModule,
        PagingModule,
        ConsultModule,
        ConsultHttpModule,
        ConsultJobsModule,
        RecordingModule.forRoot({ ...RECORDING, folder: recordingsDir }),
        RecordingHttpModule,
        RecordingJobsModule,
      ],
    })
      .setLogger(new ConsoleLogger({ logLevels: ['fatal'] }))
      .overrideProvider(Clock)
      .useClass(TestClock)
      .compile();
    const app = module.createNestApplication<NestExpressApplication>();
    app.setGlobalPrefix('api/v1');
    app.useGlobalPipes(inputPipe());
    app.useGlobalFilters(new ProblemFilter());
    const world = new ConsultWorld(base, await app.init(), recordingsDir);
    await world.furnish();
    return world;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.base.drop();
    rmSync(this.recordingsDir, { recursive: true, force: true });
  }

  get<T>(type: abstract new (...args: never[]) => T): T {
    return this.app.get(type as never, { strict: false });
  }

  sql<T = Record<string, unknown>>(query: string, values: unknown[] = []): Promise<T[]> {
    return this.app.get(DataSource).query<T[]>(query, values);
  }

  actor({ id, name, facilityId, role, accountId }: Doctor): Actor {
    return {
      accountId,
      practitionerId: id,
      name,
      grants: [{ role, facilityId }],
      facilityIds: [facilityId],
      sessionId: newId(),
    };
  }

  async signedIn(doctor: Doctor): Promise<Browser> {
    const browser = new Browser(this.app, WARD_PC);
    await browser.signIn(loginOf(doctor.name)).expect(200);
    return browser;
  }

  /** Somebody who runs the system and treats nobody. */
  async administrator(): Promise<Browser> {
    const login = `quan.tri-${newId().slice(-12)}`;
    const account = { login, password: PASSWORD, name: 'Quản Trị', practitionerId: null };
    await this.app
      .get(DataSource)
      .transaction((tx) =>
        this.get(Accounts).create(tx, { ...account, grants: [{ role: 'system-admin', facilityId: null }] }),
      );
    const browser = new Browser(this.app, WARD_PC);
    await browser.signIn(login).expect(200);
    return browser;
  }

  /** A case of Đào's with two questions that rings at Khánh's and Hà's. */
  async aRingingCase(): Promise<RungCase> {
    const [patientId, caseId, pageId] = [newId(), newId(), newId()];
    const questionIds = [newId(), newId()];
    await this.sql(
      `INSERT INTO patient (id, name, birth_date, sex, allergy_status, facility_id, created_by, created_at, updated_at)
       VALUES ($1, 'Nguyễn Thị Bích Ngọc', '1964-05-09', 2, 'none-known', $2, $3, now(), now())`,
      [patientId, this.clinic, this.dao.accountId],
    );
    await this.sql(
      `INSERT INTO medical_case (id, number, state, patient_id, requesting_facility_id, requesting_practitioner_id,
         consulting_facility_id, specialty_code, priority, situation, diagnosis_code, admitted_at, created_at,
         updated_at, submitted_at)
       VALUES ($1, $2, 'ringing', $3, $4, $5, $6, 'cardiology', 1, 'Đau ngực', 'I21.0', $7, $7, $7, $7)`,
      [
        caseId,
        `HC-2026-${String(++this.cases).padStart(6, '0')}`,
        patientId,
        this.clinic,
        this.dao.id,
        this.hospital,
        new Date(this.clock.now().getTime() - 3_600_000),
      ],
    );
    for (const [index, id] of questionIds.entries()) {
      await this.sql('INSERT INTO case_question (id, case_id, number, text) VALUES ($1, $2, $3, $4)', [
        id,
        caseId,
        index + 1,
        `Câu hỏi ${index + 1}?`,
      ]);
    }
    await this.ring(pageId, caseId);
    return { caseId, pageId, questionIds };
  }

  async caseState(caseId: string): Promise<CaseState | undefined> {
    const [row] = await this.sql<{ state: CaseState }>('SELECT state FROM medical_case WHERE id = $1', [caseId]);
    return row?.state;
  }

  /** Events of a type told of a consult, in order. */
  async told(type: string, consultId: string): Promise<{ facts: object; audience: object }[]> {
    return this.sql(
      `SELECT facts, audience FROM outbox_event WHERE type = $1 AND facts->>'consultId' = $2 ORDER BY id`,
      [type, consultId],
    );
  }

  private async ring(pageId: string, caseId: string): Promise<void> {
    await this.sql(
      `INSERT INTO page (id, case_id, state, priority, specialty_code, started_by, started_at)
       VALUES ($1, $2, 'ringing', 1, 'cardiology', $3, now())`,
      [pageId, caseId, this.dao.id],
    );
    for (const [index, doctor] of [this.khanh, this.ha].entries()) {
      await this.sql(
        `INSERT INTO page_step (page_id, step, practitioner_id, facility_id, rung, state, due_at, rang_at, ring_until)
         VALUES ($1, $2, $3, $4, 'first-line', 'ringing', now(), now(), now() + interval '1 hour')`,
        [pageId, index + 1, doctor.id, this.hospital],
      );
      await this.sql(
        `INSERT INTO record_grant (id, record_type, record_id, practitioner_id, reason)
         VALUES ($1, 'case', $2, $3, 'routed')`,
        [newId(), caseId, doctor.id],
      );
    }
  }

  private async furnish(): Promise<void> {
    await this.sql(`INSERT INTO province VALUES ('75', 'Đồng Nai', 'Dong Nai')`);
    await this.sql(`INSERT INTO specialty VALUES ('cardiology', 'Tim mạch', 'Cardiology', 1)`);
    await this.sql(
      `INSERT INTO icd10 (code, name_vi, name_en, official)
       VALUES ('I21.0', 'Nhồi máu cơ tim cấp thành trước', 'STEMI', false),
              ('I10', 'Tăng huyết áp', 'Hypertension', false)`,
    );
    await this.facility(this.clinic, '75001', 'Trung tâm Y tế khu vực Xuân Lộc', 'TTYT Xuân Lộc');
    await this.facility(this.hospital, '75002', 'Bệnh viện Đa khoa Đồng Nai', 'BVĐK Đồng Nai');
    await this.facility(this.elsewhere, '75003', 'Trung tâm Y tế khu vực Tân Phú', 'TTYT Tân Phú');
    this.khanh = await this.doctor('Trần Quốc Khánh', this.hospital, 'specialist');
    this.ha = await this.doctor('Võ Thanh Hà', this.hospital, 'specialist');
    this.dao = await this.doctor('Lê Thị Hồng Đào', this.clinic, 'clinician');
    this.dung = await this.doctor('Phạm Văn Dũng', this.clinic, 'clinician');
    this.binh = await this.doctor('Hồ An Bình', this.elsewhere, 'clinician');
  }

  private async facility(id: string, code: string, name: string, shortName: string): Promise<void> {
    await this.sql(
      `INSERT INTO facility (id, code, name, name_en, short_name, kind, technical_level, province_code)
       VALUES ($1, $2, $3, $3, $4, 'regional-medical-centre', 'basic', '75')`,
      [id, code, name, shortName],
    );
  }

  private async doctor(name: string, facilityId: string, role: Role): Promise<Doctor> {
    const id = newId();
    await this.sql('INSERT INTO practitioner (id, facility_id, name, title) VALUES ($1, $2, $3, $4)', [
      id,
      facilityId,
      name,
      'BS',
    ]);
    const account = { login: loginOf(name), password: PASSWORD, name, practitionerId: id };
    const accountId = await this.app
      .get(DataSource)
      .transaction((tx) => this.get(Accounts).create(tx, { ...account, grants: [{ role, facilityId }] }));
    return { id, name, facilityId, role, accountId };
  }
}

/** Bác sĩ and the last word of the name, without its accents: bs.khanh, bs.ha ... */
const loginOf = (name: string): string =>
  `bs.${(name.split(' ').at(-1) ?? '').normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('Đ', 'D').toLowerCase()}`;
