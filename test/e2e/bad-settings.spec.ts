import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AppName, AppProcess } from '../support/app-process.js';

type Program = AppName | 'standalone';

const folder = mkdtempSync(join(tmpdir(), 'hoichan-settings-'));
const notPem = join(folder, 'not.pem');
const taken = createServer();

beforeAll(async () => {
  writeFileSync(notPem, 'no certificate');
  taken.listen(0, '127.0.0.1');
  await once(taken, 'listening');
});

afterAll(() => {
  taken.close();
  rmSync(folder, { recursive: true });
});

/** What each app needs at least. Nobody answers at these addresses. */
const NEEDED: Record<Program, Record<string, string>> = {
  api: {
    DATABASE_URL: 'postgres://hoichan:sesame@127.0.0.1:1/hoichan',
    AUDIT_KEY: 'k'.repeat(32),
    DATA_DIR: join(folder, 'api'),
  },
  session: {
    DATABASE_URL: 'postgres://hoichan:sesame@127.0.0.1:1/hoichan',
    REDIS_URL: 'redis://127.0.0.1:1',
    RELAY_SECRET: 's'.repeat(32),
  },
  'media-relay': { REDIS_URL: 'redis://127.0.0.1:1', RELAY_SECRET: 's'.repeat(32) },
  standalone: { DATA_DIR: join(folder, 'standalone') },
};

const takenPort = (): string => String((taken.address() as AddressInfo).port);

/** What is wrong, and which variable the one line begins with. */
const BAD: Record<Program, [variable: string, change: () => Record<string, string>][]> = {
  api: [
    ['DATABASE_URL', () => ({ DATABASE_URL: '' })],
    ['DATABASE_URL', () => ({ DATABASE_URL: 'mysql://root:sesame@localhost/hoichan' })],
    ['DATABASE_URL', () => ({})],
    ['AUDIT_KEY', () => ({ AUDIT_KEY: '' })],
    ['AUDIT_KEY', () => ({ AUDIT_KEY: 'sesame' })],
    ['PORT', () => ({ PORT: 'http' })],
    ['HOST and PORT', () => ({ PORT: takenPort() })],
    ['DATA_DIR', () => ({ DATA_DIR: join(notPem, 'below') })],
    ['LOG_LEVEL', () => ({ LOG_LEVEL: 'loud' })],
    ['ATTACHMENT_LIMIT_MB', () => ({ ATTACHMENT_LIMIT_MB: 'fifty' })],
    ['SESSION_URL', () => ({ SESSION_URL: 'session:3001' })],
  ],
  session: [
    ['DATABASE_URL', () => ({ DATABASE_URL: '' })],
    ['DATABASE_URL', () => ({})],
    ['REDIS_URL', () => ({ REDIS_URL: '' })],
    ['REDIS_URL', () => ({ REDIS_URL: 'http://127.0.0.1' })],
    ['RELAY_SECRET', () => ({ RELAY_SECRET: '' })],
    ['RELAY_URLS', () => ({ RELAY_URLS: 'relay-1' })],
    ['TURN_SECRET', () => ({ TURN_URLS: 'turn:turn.hoichan.vn' })],
    ['HOST and PORT', () => ({ PORT: takenPort() })],
    ['PORT', () => ({ PORT: '70000' })],
  ],
  'media-relay': [
    ['REDIS_URL', () => ({ REDIS_URL: '' })],
    ['RELAY_SECRET', () => ({ RELAY_SECRET: 'sesame' })],
    ['RELAY_LISTEN and RELAY_PORT', () => ({ RELAY_PORT: takenPort() })],
    ['MEDIA_LISTEN_IP', () => ({ MEDIA_LISTEN_IP: 'eth0' })],
    ['MEDIA_ANNOUNCED_ADDRESS', () => ({ MEDIA_LISTEN_IP: '0.0.0.0' })],
    ['MEDIA_WORKERS', () => ({ MEDIA_WORKERS: '0' })],
    ['HOST and PORT', () => ({ PORT: takenPort() })],
  ],
  standalone: [
    ['PORT', () => ({ PORT: '-1' })],
    ['HOST and PORT', () => ({ PORT: takenPort() })],
    ['TLS', () => ({ TLS: 'on' })],
    ['TLS_CERT', () => ({ TLS: 'own' })],
    ['TLS_CERT and TLS_KEY', () => ({ TLS: 'own', TLS_CERT: notPem, TLS_KEY: notPem })],
    ['DATA_DIR', () => ({ DATA_DIR: notPem })],
    ['DATABASE_URL', () => ({ DATABASE_URL: 'postgres://hoichan:sesame@127.0.0.1:1/hoichan' })],
  ],
};

const ROWS = Object.entries(BAD).flatMap(([app, rows]) =>
  rows.map(([variable, change]) => ({ app: app as Program, variable, change })),
);

describe('a bad setting', () => {
  it.each(ROWS)('stops $app with one line that names $variable', async ({ app, variable, change }) => {
    const { code, complaint } = await AppProcess.refusal(app, { ...NEEDED[app], ...change() });
    expect(complaint).toMatch(new RegExp(`^${variable} .+\n$`));
    // A value may hold a password.
    expect(complaint).not.toContain('sesame');
    expect(code).toBe(1);
  });
});
