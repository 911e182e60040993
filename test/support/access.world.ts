import { Controller, Get, Param, ParseUUIDPipe, Post, type Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { rmSync } from 'node:fs';
import request from 'supertest';
import { DataSource } from 'typeorm';
import {
  AccessHttpModule,
  AccessJobsModule,
  AccessModule,
  type AccessOptions,
  Accounts,
  type Actor,
  Audit,
  AuditSealer,
  CurrentActor,
  type NewAccount,
} from '#access';
import type { Role } from '#contract';
import { DatabaseModule, inTransaction } from '#database';
import { Access, Clock, DomainError, inputPipe, newId, PlatformModule, ProblemFilter } from '#platform';
import { accessOptions } from './access-options.js';
import { TestClock } from './clock.js';
import { type TestDatabase, testDatabase } from './database.js';

export const PASSWORD = 'cà phê sữa đá';
/** Documentation addresses: a PC at the hospital, and somebody far away. */
export const WARD_PC = '198.51.100.7';
export const FAR_AWAY = '203.0.113.66';

class ChartNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'chart.not-found';
}

/** The patient whom nobody of the test may see. */
export const HIDDEN = newId();

/** Stands for every controller that shows patients. */
@Controller('charts')
class ChartController {
  constructor(private readonly audit: Audit) {}

  @Get()
  @Access('patient.read', { reads: 'patient' })
  list(): string[] {
    return [];
  }

  @Get(':id')
  @Access('patient.read', { reads: 'patient' })
  async chart(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<object> {
    // What a service does after some waiting is still the same request.
    await new Promise((resolve) => setTimeout(resolve, 1));
    this.audit.concerns({ patientIds: [id], recordIds: [actor.accountId] });
    if (id === HIDDEN) throw new ChartNotFound();
    return { of: id, readBy: actor.name };
  }

  @Post()
  @Access('patient.write')
  write(): object {
    return { written: true };
  }
}

/** The access lib as an application of its own, on a database of its own, with one controller that shows charts. */
export class AccessWorld {
  readonly clock: TestClock;
  readonly database: DataSource;
  readonly sealer: AuditSealer;

  private constructor(
    readonly app: NestExpressApplication,
    readonly options: AccessOptions,
    readonly base: TestDatabase,
  ) {
    this.clock = app.get(Clock);
    this.database = app.get(DataSource);
    this.sealer = app.get(AuditSealer, { strict: false });
  }

  static async open(changes: Partial<AccessOptions> = {}): Promise<AccessWorld> {
    const base = await testDatabase();
    const options = { ...accessOptions(), trustProxy: true, ...changes };
    return new AccessWorld(await startApp(base.url, options, [ChartController]), options, base);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.base.drop();
    rmSync(this.options.auditHeadFile, { force: true });
  }

  /** A facility, by a name that also makes its code. */
  async facility(code: string): Promise<string> {
    const id = newId();
    await this.database.query(
      `INSERT INTO province (code, name, name_en) VALUES ('75', 'Đồng Nai', 'Dong Nai') ON CONFLICT DO NOTHING`,
    );
    await this.database.query(
      `INSERT INTO facility (id, code, name, name_en, short_name, kind, technical_level, province_code)
       VALUES ($1, $2, 'Trung tâm ' || $2, 'Centre ' || $2, 'TT ' || $2, 'clinic', 'primary', '75')`,
      [id, code],
    );
    return id;
  }

  async practitioner(facilityId: string): Promise<string> {
    const id = newId();
    await this.database.query('INSERT INTO practitioner (id, facility_id, name) VALUES ($1, $2, $3)', [
      id,
      facilityId,
      'Nguyễn Văn An',
    ]);
    return id;
  }

  account(login: string, role: Role, facilityId: string | null, more: Partial<NewAccount> = {}): Promise<string> {
    return inTransaction(this.database, (tx) =>
      this.app.get(Accounts).create(tx, {
        login,
        password: PASSWORD,
        name: `Bác sĩ ${login}`,
        practitionerId: null,
        grants: [{ role, facilityId }],
        ...more,
      }),
    );
  }

  /** A browser at an address. */
  browser(address = WARD_PC): Browser {
    return new Browser(this.app, address);
  }

  async signedIn(login: string, address = WARD_PC): Promise<Browser> {
    const browser = this.browser(address);
    await browser.signIn(login).expect(200);
    return browser;
  }

  auditRows(): Promise<Record<string, unknown>[]> {
    return this.database.query(
      `SELECT id::int, account_id, session_id, action, outcome, error_code, patient_ids, record_ids, address
       FROM audit_event ORDER BY audit_event.id`,
    );
  }
}

/** Keeps its cookie, and sends what our page sends. */
export class Browser {
  cookie = '';

  constructor(
    private readonly app: NestExpressApplication,
    private readonly address: string,
  ) {}

  get(path: string): request.Test {
    return this.dress(request(this.app.getHttpServer()).get(`/api/v1${path}`));
  }

  delete(path: string): request.Test {
    return this.ours(request(this.app.getHttpServer()).delete(`/api/v1${path}`));
  }

  patch(path: string, body: object): request.Test {
    return this.ours(request(this.app.getHttpServer()).patch(`/api/v1${path}`)).send(body);
  }

  put(path: string, body: object): request.Test {
    return this.ours(request(this.app.getHttpServer()).put(`/api/v1${path}`)).send(body);
  }

  post(path: string, body: object = {}): request.Test {
    return this.ours(request(this.app.getHttpServer()).post(`/api/v1${path}`)).send(body);
  }

  /** A post whose form the test attaches. */
  upload(path: string): request.Test {
    return this.ours(request(this.app.getHttpServer()).post(`/api/v1${path}`));
  }

  /** As a form on another site would send it. */
  crossSitePost(path: string, body: object = {}): request.Test {
    return this.dress(request(this.app.getHttpServer()).post(`/api/v1${path}`)).send(body);
  }

  signIn(login: string, password = PASSWORD): request.Test {
    return this.post('/auth/sign-in', { login, password }).on('response', (response: request.Response) => {
      const [cookie] = response.get('Set-Cookie') ?? [];
      if (cookie) this.cookie = cookie.split(';')[0] ?? '';
    });
  }

  private ours(test: request.Test): request.Test {
    return this.dress(test).set('X-Requested-With', 'HoiChan');
  }

  private dress(test: request.Test): request.Test {
    return test.set('X-Forwarded-For', this.address).set('Cookie', this.cookie);
  }
}

/** Starts an application of `controllers` and `providers` behind the gate; rejects when a door is not declared. */
export async function startApp(
  url: string,
  options: AccessOptions,
  controllers: Type[],
  providers: Type[] = [],
): Promise<NestExpressApplication> {
  const module = await Test.createTestingModule({
    imports: [
      PlatformModule,
      DatabaseModule.forRoot({ url, poolSize: 8 }),
      AccessModule.forRoot(options),
      AccessHttpModule,
      AccessJobsModule,
    ],
    controllers,
    providers,
  })
    .overrideProvider(Clock)
    .useClass(TestClock)
    .compile();
  const app = module.createNestApplication<NestExpressApplication>({ logger: false });
  app.setGlobalPrefix('api/v1');
  app.useGlobalPipes(inputPipe());
  app.useGlobalFilters(new ProblemFilter());
  try {
    return await app.init();
  } catch (error) {
    await app.close();
    throw error;
  }
}
