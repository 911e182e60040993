import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../apps/standalone/src/embedded-postgres.js';
import { spawnPostgres, temporaryFolder } from '../support/postgres.setup.js';

describe('the embedded PostgreSQL', () => {
  const dataDir = temporaryFolder();
  const said: string[] = [];
  const running = new Set<EmbeddedPostgres>();

  async function start(): Promise<EmbeddedPostgres> {
    const postgres = await startEmbeddedPostgres({ dataDir, durable: false, log: (line) => said.push(line) });
    running.add(postgres);
    return postgres;
  }

  const postmaster = (): number => Number(readFileSync(join(dataDir, 'cluster/postmaster.pid'), 'utf8').split('\n')[0]);

  beforeAll(async () => {
    const postgres = await start();
    await query(postgres.url, `CREATE TABLE note (text text); INSERT INTO note VALUES ('hội chẩn')`);
    await postgres.close();
  }, 60_000);

  afterEach(async () => {
    for (const postgres of running) await postgres.close();
    running.clear();
  });

  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  it('keeps its data from one start to the next, and is closed twice without harm', async () => {
    const postgres = await start();
    await expect(query(postgres.url, 'SELECT text FROM note')).resolves.toEqual([{ text: 'hội chẩn' }]);
    await postgres.close();
    await postgres.close();
    await expect(query(postgres.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  });

  it('sorts and writes Vietnamese', async () => {
    const { url } = await start();
    const words = `unnest(ARRAY['đa', 'ê', 'da', 'ă', 'em', 'â', 'a']) AS word`;
    await expect(
      query(url, `SELECT string_agg(word, ' ' ORDER BY word COLLATE "vi-x-icu") AS all FROM ${words}`),
    ).resolves.toEqual([{ all: 'a ă â da đa em ê' }]);
    await expect(query(url, `SELECT lower('ĐẶNG THỊ Ổn') AS small`)).resolves.toEqual([{ small: 'đặng thị ổn' }]);
  });

  it('gives a role that owns its database and no more, with the extensions it needs', async () => {
    const { url } = await start();
    await query(url, 'CREATE EXTENSION IF NOT EXISTS pg_trgm; CREATE EXTENSION IF NOT EXISTS unaccent');
    await query(url, 'CREATE EXTENSION IF NOT EXISTS btree_gist');
    await expect(query(url, `SELECT pg_read_file('/etc/passwd')`)).rejects.toThrow('permission denied');
    await expect(query(url, `COPY note TO PROGRAM 'cat'`)).rejects.toThrow('permission denied');
  });

  it('lets nobody in without the password, which only its owner reads', async () => {
    const { url } = await start();
    const stranger = new URL(url);
    stranger.password = 'guess';
    await expect(query(stranger.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    expect(statSync(join(dataDir, 'cluster/password')).mode & 0o777).toBe(0o600);
  });

  it('has one owner at a time', async () => {
    const first = await start();
    await expect(start()).rejects.toThrow('HoiChan runs already on this data folder');
    await expect(query(first.url, 'SELECT 1')).resolves.toHaveLength(1);
  });

  it('is started again at the same address when it is killed', async () => {
    const { url } = await start();
    process.kill(postmaster(), 'SIGKILL');
    await eventually(() => expect(query(url, 'SELECT text FROM note')).resolves.toEqual([{ text: 'hội chẩn' }]));
    expect(said.at(-1)).toBe('PostgreSQL has stopped and is started again');
  });

  it('starts after a power cut that left its pid file behind', async () => {
    const first = await start();
    const before = postmaster();
    // Closing at once keeps the owner from starting it again, and leaves the work to the next start.
    process.kill(before, 'SIGKILL');
    await first.close();
    const second = await start();
    expect(postmaster()).not.toBe(before);
    await expect(query(second.url, 'SELECT text FROM note')).resolves.toEqual([{ text: 'hội chẩn' }]);
  });

  it('takes over a server whose owner was killed', async () => {
    const owner = await spawnPostgres(dataDir);
    const before = postmaster();
    owner.process.kill('SIGKILL');
    const { url } = await start();
    expect(url).toBe(owner.url);
    expect(postmaster()).toBe(before);
  });

  const asRoot = process.getuid?.() === 0 ? it : it.skip;
  asRoot('keeps its data elsewhere when its user may not go where they belong', async () => {
    const home = mkdtempSync(join(tmpdir(), 'hoichan-home-'));
    const shut = join(home, 'postgres');
    const postgres = await startEmbeddedPostgres({ dataDir: shut, durable: false, log: (line) => said.push(line) });
    running.add(postgres);
    const refuge = realpathSync(shut);
    expect(said.at(-1)).toBe(`PostgreSQL keeps its files in ${refuge}, for its user may not go into ${home}`);
    await expect(query(postgres.url, 'SELECT 1')).resolves.toHaveLength(1);
    await postgres.close();
    rmSync(refuge, { recursive: true });
    rmSync(home, { recursive: true });
  });

  it('leaves no draft behind', () => {
    expect(readdirSync(dataDir).sort()).toEqual(['cluster', 'server.log']);
  });
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query(sql);
    return rows;
  } finally {
    await client.end();
  }
}

async function eventually(check: () => Promise<void>): Promise<void> {
  for (const deadline = Date.now() + 15_000; ; await sleep(100)) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
}
