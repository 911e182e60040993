import { ConsoleLogger } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { AccessHttpModule, AccessModule, Accounts, type Actor, RecordGrants } from '#access';
import { AttachmentsJobsModule, AttachmentsModule } from '#attachments';
import { CasesHttpModule, CasesModule, CaseStore } from '#cases';
import type { Role } from '#contract';
import { DatabaseModule, inTransaction } from '#database';
import { DirectoryHttpModule, DirectoryModule } from '#directory';
import { PatientsHttpModule, PatientsModule } from '#patients';
import { Clock, inputPipe, newId, PlatformModule, ProblemFilter } from '#platform';
import { accessOptions } from './access-options.js';
import { Browser, PASSWORD, WARD_PC } from './access.world.js';
import { type CaseBuilder, type Doctor, type PatientBuilder } from './builders.js';
import { TestClock } from './clock.js';
import { type TestDatabase, testDatabase } from './database.js';

export const LIMIT_BYTES = 1024 * 1024;

/** Two clinics that ask and a hospital that answers, with the API in front of a database of their own. */
export class CasesWorld {
  readonly xuanLoc = newId();
  readonly longKhanh = newId();
  readonly hospital = newId();
  readonly database: DataSource;
  readonly clock: TestClock;
  private people = 0;

  private constructor(
    readonly app: NestExpressApplication,
    private readonly base: TestDatabase,
    /** Where attachments lie. */
    readonly folder: string,
  ) {
    this.database = app.get(DataSource);
    this.clock = app.get(Clock);
  }

  static async open({ limitBytes = LIMIT_BYTES } = {}): Promise<CasesWorld> {
    const base = await testDatabase();
    const folder = mkdtempSync(join(tmpdir(), 'hoichan-attachments-'));
    const module = await Test.createTestingModule({
      imports: [
        PlatformModule,
        DatabaseModule.forRoot({ url: base.url, poolSize: 8 }),
        AccessModule.forRoot(accessOptions()),
        AccessHttpModule,
        DirectoryModule,
        DirectoryHttpModule,
        PatientsModule,
        PatientsHttpModule,
        AttachmentsModule.forRoot({ folder, limitBytes }),
        AttachmentsJobsModule,
        CasesModule,
        CasesHttpModule,
      ],
    })
      .setLogger(new ConsoleLogger({ logLevels: ['fatal'] }))
      .overrideProvider(Clock)
      .useClass(TestClock)
      .compile();
    const app = module.createNestApplication<NestExpressApplication>();
    app.useBodyParser('json', { limit: '256kb' });
    app.setGlobalPrefix('api/v1');
    app.useGlobalPipes(inputPipe());
    app.useGlobalFilters(new ProblemFilter());
    const world = new CasesWorld(await app.init(), base, folder);
    await world.furnish();
    return world;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.base.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  get<T>(type: abstract new (...args: never[]) => T): T {
    return this.app.get(type as never, { strict: false });
  }

  sql<T>(query: string, values: unknown[] = []): Promise<T[]> {
    return this.database.query<T[]>(query, values);
  }

  /** A doctor with an account. */
  async doctor(name: string, facilityId = this.xuanLoc, role: Role = 'clinician'): Promise<Doctor> {
    const id = newId();
    await this.sql('INSERT INTO practitioner (id, facility_id, name, title) VALUES ($1, $2, $3, $4)', [
      id,
      facilityId,
      name,
      'BS.',
    ]);
    const login = `login.${++this.people}`;
    const accountId = await inTransaction(this.database, (tx) =>
      this.get(Accounts).create(tx, {
        login,
        password: PASSWORD,
        name,
        practitionerId: id,
        grants: [{ role, facilityId }],
      }),
    );
    return { id, accountId, name, facilityId };
  }

  specialist(name: string): Promise<Doctor> {
    return this.doctor(name, this.hospital, 'specialist');
  }

  /** The doctor as use cases see them. */
  actor({ id, accountId, name, facilityId }: Doctor): Actor {
    return {
      accountId,
      practitionerId: id,
      name,
      grants: [{ role: facilityId === this.hospital ? 'specialist' : 'clinician', facilityId }],
      facilityIds: [facilityId],
      sessionId: newId(),
    };
  }

  /** A browser in which the doctor is signed in. */
  async browserOf(doctor: Doctor): Promise<Browser> {
    const [account] = await this.sql<{ login: string }>('SELECT login FROM account WHERE id = $1', [doctor.accountId]);
    const browser = new Browser(this.app, WARD_PC);
    await browser.signIn(account?.login ?? '').expect(200);
    return browser;
  }

  async keepPatient(builder: PatientBuilder): Promise<{ id: string }> {
    const { identifiers, communeName: _read, ...patient } = builder.build();
    await this.database.getRepository('patient').insert(patient);
    for (const identifier of identifiers) {
      await this.database
        .getRepository('patient_identifier')
        .insert({ id: newId(), patientId: patient.id, ...identifier });
    }
    return { id: patient.id };
  }

  /** Keeps a case as it was built, with one set of vital signs; answers its id. */
  async keepCase(builder: CaseBuilder): Promise<string> {
    const { kase, questions } = builder.build();
    await inTransaction(this.database, async (tx) => {
      const store = this.get(CaseStore);
      await store.insert(tx, kase);
      const numbered = questions.map(({ id, text }, index) => ({
        ...{ id, text, caseId: kase.id, number: index + 1 },
        ...{ answer: null, answeredBy: null, answeredAt: null },
      }));
      await store.replaceQuestions(tx, kase.id, numbered);
      await tx.query(
        'INSERT INTO vital_signs (id, case_id, taken_at, recorded_by, pulse) VALUES ($1, $2, $3, $4, 80)',
        [newId(), kase.id, kase.createdAt, kase.requestingPractitionerId],
      );
    });
    return kase.id;
  }

  /** Routes a case to a specialist, as a page does. */
  route(caseId: string, doctor: Doctor, expiresAt?: Date): Promise<void> {
    return inTransaction(this.database, (tx) =>
      this.get(RecordGrants).grant(tx, {
        recordType: 'case',
        recordId: caseId,
        practitionerId: doctor.id,
        reason: 'routed',
        ...(expiresAt && { expiresAt }),
      }),
    );
  }

  unroute(caseId: string, doctor: Doctor): Promise<void> {
    const grant = { recordType: 'case', recordId: caseId, practitionerId: doctor.id, reason: 'routed' } as const;
    return inTransaction(this.database, (tx) => this.get(RecordGrants).revoke(tx, grant));
  }

  /** From here on events of these types are kept for a consumer that does not run; {@link told} reads them. */
  async subscribe(...types: string[]): Promise<void> {
    await this.sql(
      `INSERT INTO outbox_subscription (consumer, type) SELECT 'test', unnest($1::text[]) ON CONFLICT DO NOTHING`,
      [types],
    );
  }

  /** What was told about a case: types with their audience. */
  told(
    caseId: string,
  ): Promise<{ type: string; audience: { facilities: string[]; practitioners: string[] } | null }[]> {
    return this.sql(`SELECT type, audience FROM outbox_event WHERE facts->>'caseId' = $1 ORDER BY id`, [caseId]);
  }

  private async furnish(): Promise<void> {
    await this.sql(`INSERT INTO province VALUES ('75', 'Đồng Nai', 'Dong Nai')`);
    await this.sql(`INSERT INTO commune VALUES ('26425', '75', 'Xuân Lộc', 'Xuan Loc')`);
    await this.sql(`INSERT INTO specialty VALUES ('cardiology', 'Tim mạch', 'Cardiology', 1)`);
    await this.sql(`INSERT INTO icd10 VALUES ('I21.0', 'Nhồi máu cơ tim xuyên thành cấp tính của thành trước',
      'Acute transmural myocardial infarction of anterior wall', false, false)`);
    const places = [
      [this.xuanLoc, '75001', 'TTYT Xuân Lộc', 'regional-medical-centre'],
      [this.longKhanh, '75002', 'TTYT Long Khánh', 'regional-medical-centre'],
      [this.hospital, '75003', 'BV Đồng Nai', 'provincial-hospital'],
    ] as const;
    for (const [id, code, name, kind] of places) {
      await this.sql(
        `INSERT INTO facility (id, code, name, name_en, short_name, kind, technical_level, province_code)
         VALUES ($1, $2, $3, $3, $3, $4, 'basic', '75')`,
        [id, code, name, kind],
      );
    }
    for (const id of [this.xuanLoc, this.longKhanh]) {
      await this.sql(
        `INSERT INTO support_agreement (id, requesting_facility_id, consulting_facility_id, number, valid)
         VALUES ($1, $2, $3, '12/HĐ', '[2020-01-01,)')`,
        [newId(), id, this.hospital],
      );
    }
  }
}
