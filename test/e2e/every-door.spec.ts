import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { newId } from '#platform';
import { EMPTY_OPINION } from '../../libs/consult/src/opinion.js';
import { ROLE_PERMISSIONS } from '../../libs/access/src/permissions.js';
import { DEMO_PASSWORD, PEOPLE } from '../../apps/standalone/src/demo/people.js';
import { AN_ID, type ApiDocument, bodyOf, bodySchema, fieldsOf } from '../support/api-document.js';
import { type EventDoor, everyDoor, type RouteDoor } from '../support/doors.js';
import { LivePage } from '../support/live-page.js';
import { StandaloneProcess } from '../support/standalone-process.js';
import { until } from '../support/until.js';

/** What nobody may find in a log, an address or a figure. */
const PATIENT = { name: 'Bùi Thị Kín Đáo', identifier: 'BN-773355', allergies: 'dị ứng penicillin rất nặng' };

const PASSWORD_ATTEMPT = 'mật khẩu gõ nhầm';
const STRANGERS_PATIENT = newId();

let hoichan: StandaloneProcess;
let database: DataSource;
let document: ApiDocument;
let routes: RouteDoor[];
let events: EventDoor[];
/** Records that Bs. Hạnh of Xuân Lộc and Bs. Khoa of Đồng Nai share, by the word before their id in a path. */
let records: Record<string, string>;
const cookies = new Map<string, string>();
const folder = mkdtempSync(join(tmpdir(), 'hoichan-doors-'));

interface Answer {
  status: number;
  body: { code?: string } & Record<string, unknown>;
}

async function send(login: string | null, method: string, path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(`${hoichan.url}/api/v1${path}`, {
    method,
    headers: {
      'X-Requested-With': 'HoiChan',
      ...(method === 'PATCH' && { 'If-Match': '1' }),
      ...(login !== null && { Cookie: await cookieOf(login) }),
      ...(body !== undefined && !(body instanceof FormData) && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && {
      body: body instanceof FormData || typeof body === 'string' ? body : JSON.stringify(body),
    }),
  });
  const text = await response.text();
  return { status: response.status, body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : {} };
}

async function cookieOf(login: string): Promise<string> {
  const known = cookies.get(login);
  if (known !== undefined) return known;
  const response = await fetch(`${hoichan.url}/api/v1/auth/sign-in`, {
    method: 'POST',
    headers: { 'X-Requested-With': 'HoiChan', 'Content-Type': 'application/json' },
    body: JSON.stringify({ login, password: DEMO_PASSWORD }),
  });
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  cookies.set(login, cookie);
  return cookie;
}

const idOf = ({ body }: Answer): string => String(body.id);

/** A patient, a case with a photo, a ring that was answered, and its consult. */
async function aSharedCase(): Promise<Record<string, string>> {
  const patient = await send('bs.hanh', 'POST', '/patients', {
    ...{ id: newId(), name: PATIENT.name, birthDate: '1970', sex: 2 },
    ...{ allergyStatus: 'recorded', allergies: PATIENT.allergies },
    identifiers: [{ system: 'hospital-number', value: PATIENT.identifier, issuer: '75001' }],
  });
  expect(patient).toMatchObject({ status: 201 });
  await send('bs.long', 'POST', '/patients', {
    id: STRANGERS_PATIENT,
    name: 'Ai Khác',
    birthDate: '1980',
    sex: 1,
    allergyStatus: 'none-known',
  });
  const caseId = newId();
  const draft = await send('bs.hanh', 'PUT', `/cases/${caseId}`, { patientId: idOf(patient) });
  expect(draft).toMatchObject({ status: 200 });
  const form = new FormData();
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  form.append('file', new Blob([Buffer.from(pixel, 'base64')]), 'anh.png');
  const attachment = await send('bs.hanh', 'POST', `/cases/${caseId}/attachments`, form);
  expect(attachment).toMatchObject({ status: 201 });
  const [pageId, consultId] = [newId(), newId()];
  const [khoa] = await database.query<{ id: string }[]>(
    `SELECT practitioner_id AS id FROM account WHERE login = 'bs.khoa'`,
  );
  const [hanh] = await database.query<{ id: string }[]>(
    `SELECT practitioner_id AS id FROM account WHERE login = 'bs.hanh'`,
  );
  await database.query(
    `INSERT INTO page (id, case_id, state, priority, specialty_code, started_by, started_at)
     VALUES ($1, $2, 'ringing', 1, 'cardiology', $3, now())`,
    [pageId, caseId, hanh?.id],
  );
  await database.query(
    `INSERT INTO consult (id, case_id, page_id, state, created_at, opinion)
     VALUES ($1, $2, $3, 'waiting', now(), $4)`,
    [consultId, caseId, pageId, EMPTY_OPINION],
  );
  await database.query(`INSERT INTO consult_participant VALUES ($1, $2, 'chair'), ($1, $3, 'secretary')`, [
    consultId,
    khoa?.id,
    hanh?.id,
  ]);
  const recording = await aRecording(consultId, khoa?.id);
  const [session] = await database.query<{ id: string }[]>(
    `SELECT session.id FROM auth_session session JOIN account ON account.id = account_id WHERE login = 'bs.hanh'`,
  );
  const filterId = newId();
  const filter = { name: PATIENT.name, filter: { view: 'all', search: { text: PATIENT.name } } };
  expect(await send('bs.hanh', 'PUT', `/worklist/filters/${filterId}`, filter)).toMatchObject({ status: 200 });
  return {
    filters: filterId,
    ...{ patients: idOf(patient), cases: caseId, attachments: idOf(attachment), pages: pageId, consults: consultId },
    ...{ people: khoa?.id ?? '', sessions: session?.id ?? '', versions: '1' },
    ...recording,
  };
}

/** A recording of the consult that was stopped, with a file that its chair looks at. */
async function aRecording(consultId: string, by: string | undefined): Promise<Record<string, string>> {
  const [recordingId, segmentId, fileId, viewingId] = [newId(), newId(), newId(), newId()];
  await database.query(
    `INSERT INTO recording (id, consult_id, state, asked_by, asked_at, stopped_at, stop_reason)
     VALUES ($1, $2, 'stopped', $3, now(), now(), 'by-hand')`,
    [recordingId, consultId, by],
  );
  await database.query(
    `INSERT INTO recording_segment (id, recording_id, started_at, seen_at, ended_at, written_at, sealed_at)
     VALUES ($1, $2, now(), now(), now(), now(), now())`,
    [segmentId, recordingId],
  );
  await database.query(
    `INSERT INTO recording_file (id, segment_id, name, practitioner_id, stream, media_type, has_picture, started_at,
       duration_ms, head, body_start, body_end, sha256)
     VALUES ($1, $2, 'a', $3, 'person', 'video/webm', true, now(), 1, '', 0, 0, repeat('a', 64))`,
    [fileId, segmentId, by],
  );
  await database.query('INSERT INTO recording_viewing VALUES ($1, $2, $3, now())', [viewingId, recordingId, by]);
  const guestId = newId();
  await database.query(
    `INSERT INTO consult_guest (id, consult_id, name, organisation, role, state, invited_by, invited_at, expires_at,
       token_hash) VALUES ($1, $2, 'a', 'b', 'c', 'invited', $3, now(), now() + interval '1 hour', '\\x00')`,
    [guestId, consultId, by],
  );
  return { recordings: recordingId, guests: guestId, 'recording-viewings': viewingId, files: fileId };
}

/** The path with the ids of records that are there; null when one of them is not. */
function filled(path: string): string | null {
  const parts = path.split('/').map((part, at, all) => (part.startsWith(':') ? records[all[at - 1] ?? ''] : part));
  return parts.includes(undefined) ? null : parts.join('/');
}

/** Somebody whose roles do not give this permission. */
function without(permission: string): string {
  const person = PEOPLE.find(
    ({ roles }) => !roles.some((role) => ROLE_PERMISSIONS[role].some((p) => p === permission)),
  );
  if (!person) throw new Error(`everybody holds ${permission}`);
  return person.login;
}

const refusals = (action: string, code: string): Promise<unknown[]> =>
  database.query('SELECT id FROM audit_event WHERE action = $1 AND error_code = $2', [action, code]);

const operationOf = ({ method, path }: RouteDoor) =>
  document.paths[`/api/v1${path.replace(/:(\w+)/g, '{$1}')}`]?.[method.toLowerCase()];

beforeAll(async () => {
  ({ routes, events } = await everyDoor(folder));
  hoichan = await StandaloneProcess.start({
    LOG_LEVEL: 'debug',
    ADDRESS_REQUESTS_PER_MINUTE: '100000',
    SESSION_REQUESTS_PER_MINUTE: '100000',
  });
  document = await (await fetch(`${hoichan.url}/api/docs-json`)).json();
  database = await new DataSource({ type: 'postgres', url: await hoichan.databaseUrl() }).initialize();
  records = await aSharedCase();
}, 120_000);

afterAll(async () => {
  await database?.destroy();
  await hoichan?.close();
  rmSync(folder, { recursive: true, force: true });
});

/**
 * Open to everybody, each for its reason: a calendar's secret address, signing in, a guest's link, and what the
 * machine's keeper asks.
 */
const PUBLIC = [
  ...['GET /calendars/:secret/duties.ics', 'GET /health/live', 'GET /health/ready', 'GET /metrics', 'GET /settings'],
  ...['POST /auth/sign-in', 'POST /guests/open'],
];

/** Whatever has an id that is no secret: everybody who is signed in may read the directory and the rota. */
const KNOWN_TO_ALL = ['facilities', 'duties'];

describe('every route', () => {
  it('stands in the document, and only these are public', () => {
    const documented = Object.values(document.paths).reduce((sum, methods) => sum + Object.keys(methods).length, 0);
    expect(documented).toBe(routes.length);
    const open = routes.filter(({ door }) => door.public).map(({ route }) => route);
    expect(open.sort()).toEqual(PUBLIC);
  });

  it('refuses whoever is not signed in, and writes it down', async () => {
    const through = [];
    for (const { route, method, path, door } of routes) {
      if (door.public) continue;
      const { status } = await send(null, method, path.replace(/:\w+/g, AN_ID));
      const noted = await refusals(`${method} /api/v1${path}`, 'access.not-signed-in');
      if (status !== 401 || noted.length === 0) through.push(`${route}: ${status}`);
    }
    expect(through).toEqual([]);
  });

  it('refuses whoever does not hold its permission, and writes it down', async () => {
    const through = [];
    for (const { route, method, path, door } of routes) {
      if (door.public || door.permission === 'self') continue;
      const { status } = await send(without(door.permission), method, path.replace(/:\w+/g, AN_ID));
      const noted = await refusals(`${method} /api/v1${path}`, 'access.forbidden');
      if (status !== 403 || noted.length === 0) through.push(`${route}: ${status}`);
    }
    expect(through).toEqual([]);
  });

  it('says 404 to whoever may not know of the record, and writes it down', async () => {
    const told = [];
    for (const each of routes) {
      const { route, method, path, door } = each;
      const [, word = ''] = /\/([\w-]+)\/:/.exec(path) ?? [];
      if (door.public || !path.includes(':') || KNOWN_TO_ALL.includes(word)) continue;
      const there = filled(path);
      // Of another hospital; an administrator of another clinic.
      const stranger = door.permission === 'people.manage' ? 'bs.dung' : 'bs.long';
      const schema = bodySchema(operationOf(each));
      const body = schema && { ...Object(bodyOf(document, schema)), ...BODY[route] };
      const before = await refusals(`${method} /api/v1${path}`, '');
      const { status, body: answer } =
        there === null ? { status: 0, body: {} } : await send(stranger, method, there, body);
      const noted = await refusals(`${method} /api/v1${path}`, String(answer.code));
      if (status !== 404 || noted.length <= before.length)
        told.push(there === null ? `${route}: aSharedCase makes no such record` : `${route}: ${status} ${answer.code}`);
    }
    expect(told).toEqual([]);
  });
});

/** What the document does not tell of a good body. */
const BODY: Record<string, object> = {
  // The stranger's own patient: what is not theirs is the case.
  'PUT /cases/:id': { patientId: STRANGERS_PATIENT },
  'POST /consults/:id/minutes/signatures': { contentHash: 'a'.repeat(64) },
};

describe('every socket event', () => {
  const at = async (login: string): Promise<LivePage> => LivePage.open(hoichan.url, await cookieOf(login));

  it('needs somebody who is signed in', async () => {
    await expect(LivePage.open(hoichan.url, '')).rejects.toMatchObject({ message: 'access.not-signed-in' });
    await expect(
      LivePage.open(hoichan.url, await cookieOf('bs.hanh'), { origin: 'https://evil.example' }),
    ).rejects.toThrow();
  });

  it('refuses whoever does not hold its permission, and writes it down', async () => {
    for (const { event, door } of events) {
      if (door.public) throw new Error(`${event} is open to everybody`);
      // There is nobody signed in who does not hold that one.
      if (door.permission === 'self') continue;
      const page = await at(without(door.permission));
      expect(await page.ask(event, {})).toMatchObject({ ok: false, error: { code: 'access.forbidden' } });
      page.close();
      expect(await refusals(`socket ${event}`, 'access.forbidden')).not.toHaveLength(0);
    }
  });

  it('knows of no consult that somebody may not know of, and writes it down', async () => {
    const page = await at('bs.long');
    const { routerRtpCapabilities } = await page.get<{ routerRtpCapabilities: unknown }>('room:prepare');
    for (const event of ['room:wait', 'room:join']) {
      const input = { consultId: records.consults, rtpCapabilities: routerRtpCapabilities };
      expect(await page.ask(event, input)).toMatchObject({ ok: false, error: { status: 404 } });
      expect(await refusals(`socket ${event}`, 'consult.not-found')).toHaveLength(1);
    }
    page.close();
  });
});

describe('whatever is sent', () => {
  const MONSTERS: readonly unknown[] = [
    ...[null, true, -1, 1e308, 2 ** 53, '', '\0', '\ud800', 'x'.repeat(50_000), PATIENT.name],
    ...[
      [],
      [[]],
      {},
      { a: { a: {} } },
      '2026-13-45',
      '-292277022656-01-01T00:00:00Z',
      "' OR 1=1 --",
      '../../etc/passwd',
    ],
  ];
  const PATHS = ['%00', '%ED%A0%80', 'x'.repeat(3_000), `${AN_ID}%0d%0aSet-Cookie:%20a=b`, '-1'];

  /** Somebody who holds the permission, so that the use case itself is reached. */
  const holder = (door: RouteDoor['door']): string => {
    if (door.public || door.permission === 'self') return 'bs.hanh';
    const { permission } = door;
    if (permission === 'people.manage') return 'quan.tri';
    const able = PEOPLE.find(({ roles }) => roles.some((role) => ROLE_PERMISSIONS[role].includes(permission)));
    return able?.login ?? '';
  };

  const count = (): Promise<unknown> =>
    database.query(`SELECT (SELECT count(*) FROM patient) AS patients, (SELECT count(*) FROM medical_case) AS cases,
      (SELECT count(*) FROM account) AS accounts, (SELECT count(*) FROM consult) AS consults,
      (SELECT count(*) FROM attachment) AS attachments, (SELECT md5(string_agg(p::text, '' ORDER BY id)) FROM patient p) AS as_they_were`);

  it('is answered with a clear refusal, changes nothing and stands in no log', async () => {
    const before = await count();
    const failed: string[] = [];
    const note = (what: string, { status, body }: Answer): void => {
      if (status >= 500 || (status >= 400 && typeof body.code !== 'string')) failed.push(`${what}: ${status}`);
    };
    for (const each of routes) {
      const { route, method, path, door } = each;
      if (route === 'POST /auth/sign-out' || route === 'POST /auth/lock') continue;
      const login = holder(door);
      const there = filled(path) ?? path.replace(/:\w+/g, AN_ID);
      if (path.includes(':')) {
        for (const odd of PATHS)
          note(`${route} ${odd.slice(0, 20)}`, await send(login, method, path.replace(/:\w+/g, odd)));
      }
      if (method === 'GET') {
        for (const odd of PATHS)
          note(
            `${route}?${odd.slice(0, 9)}`,
            await send(
              login,
              method,
              `${there}?facilityId=${odd}&from=${odd}&to=${odd}&cursor=${odd}&limit=${odd}&limit=2`,
            ),
          );
        continue;
      }
      const schema = bodySchema(operationOf(each));
      if (!schema) continue;
      const good = { ...Object(bodyOf(document, schema)), ...BODY[route] };
      for (const odd of ['{', '"', '[[]]', '[{}]', '1', `{"a":`.repeat(5_000), PATIENT.name])
        note(`${route} ${odd.slice(0, 9)}`, await send(login, method, there, odd));
      for (const field of fieldsOf(document, schema)) {
        for (const odd of MONSTERS) {
          if (odd === null || good[field] === odd) continue;
          note(
            `${route} ${field}=${JSON.stringify(odd).slice(0, 20)}`,
            await send(login, method, there, { ...good, id: 'no id', [field]: odd }),
          );
        }
      }
    }
    expect(failed).toEqual([]);
    expect(await count()).toEqual(before);
  }, 120_000);

  it('is not taken for nothing when it is no JSON', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml', '']) {
      const response = await fetch(`${hoichan.url}/api/v1/patients/search`, {
        method: 'POST',
        headers: { 'X-Requested-With': 'HoiChan', 'Content-Type': type, Cookie: await cookieOf('bs.hanh') },
        body: 'text=a',
      });
      expect(response.status).toBe(415);
      expect(await response.json()).toMatchObject({ code: 'request.unsupported-type' });
    }
  });

  it('and what is known of a patient stands in no log and in no figure', async () => {
    const seen = await send('bs.hanh', 'POST', '/patients/search', { text: PATIENT.name });
    expect(JSON.stringify(seen.body)).toContain(PATIENT.identifier);
    await send('bs.hanh', 'POST', '/patients/search', { text: PATIENT.identifier });
    await send('bs.hanh', 'GET', `/patients/${encodeURIComponent(PATIENT.name)}`);
    await send('bs.hanh', 'GET', `/patients/${PATIENT.identifier}`);
    await send(null, 'POST', '/auth/sign-in', { login: 'bs.hanh', password: PASSWORD_ATTEMPT });
    await until(
      () => Promise.resolve(hoichan.log.length),
      (length) => length > 0,
    );
    const metrics = await (await fetch(`${hoichan.url}/metrics`)).text();
    for (const secret of [
      ...Object.values(PATIENT),
      ...Object.values(PATIENT).map(encodeURIComponent),
      PASSWORD_ATTEMPT,
    ]) {
      expect(hoichan.log.includes(secret)).toBe(false);
      expect(metrics.includes(secret)).toBe(false);
    }
  });
});
