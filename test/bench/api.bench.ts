/** The worklist over HTTP beside the bare SQL of the same query: 100,000 cases, eight clients, requests/s and p95. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '#database';
import { AppProcess } from '../support/app-process.js';
import { spawnPostgres, temporaryFolder } from '../support/postgres.setup.js';
import { BareClient, statementsOf } from './api/bare-sql.js';
import { HttpClient } from './api/http-client.js';
import { doctorsOf, PASSWORD, seed, type SeededDoctor } from './api/seed.js';
import { closedLoop, type Run } from './closed-loop.js';
import { type Metric, report } from './report.js';
import { median, quantile } from './statistics.js';

const CLIENTS = 8;
const ROUNDS = 5;
const REQUESTS_EACH = 60;
const GOAL = 3;
const VIEWS = { mine: 'clinics', queue: 'hospitals' } as const;
type View = keyof typeof VIEWS;

const say = (line: string): void => console.log(line);

/** Ours and the bare SQL in turn, so that whatever else the machine does meets both. */
async function measure(api: string, databaseUrl: string, view: View, doctors: SeededDoctor[]): Promise<Metric[]> {
  const statements = await statementsOf(databaseUrl, view, doctors);
  const bare = await Promise.all(statements.map((statement) => BareClient.open(databaseUrl, statement)));
  const http: HttpClient[] = [];
  // One after another: many tries at once from one address look like somebody who guesses.
  for (const { login } of doctors) http.push(await HttpClient.open(api, login, PASSWORD, { view }));
  await expectSameRows(http, bare);

  const askBare = bare.map((client) => () => client.ask());
  const askHttp = http.map((client) => () => client.ask());
  // Both are warm before anything counts.
  await closedLoop(askHttp, REQUESTS_EACH);
  await closedLoop(askBare, REQUESTS_EACH);

  const ours: Run[] = [];
  const anchor: Run[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    ours.push(await closedLoop(askHttp, REQUESTS_EACH));
    anchor.push(await closedLoop(askBare, REQUESTS_EACH));
    say(`  ${view}, round ${round}: ${inWords(ours.at(-1))} over HTTP, ${inWords(anchor.at(-1))} by SQL`);
  }
  for (const client of http) client.close();
  for (const client of bare) await client.close();

  const both = (of: (run: Run) => number) => ({ ours: median(ours.map(of)), anchor: median(anchor.map(of)) });
  return [
    { name: `${view}: requests`, unit: '1/s', ...both(({ perSecond }) => perSecond), goal: null },
    { name: `${view}: median`, unit: 'ms', ...both(({ times }) => median(times)), goal: null },
    { name: `${view}: p95`, unit: 'ms', ...both(({ times }) => quantile(times, 0.95)), goal: GOAL },
  ];
}

const inWords = (run?: Run): string =>
  run ? `${run.perSecond.toFixed(0)}/s p95 ${quantile(run.times, 0.95).toFixed(1)} ms` : '';

/** A comparison is worth something only when both bring the same; the SQL asks for one row more. */
async function expectSameRows(http: HttpClient[], bare: BareClient[]): Promise<void> {
  for (const [index, client] of http.entries()) {
    const page = JSON.parse(await client.ask()) as { rows: { id: string }[] };
    const rows = (await bare[index]?.ask())?.slice(0, 50);
    const [shown, found] = [page.rows, rows ?? []].map((each) => each.map(({ id }) => id).join());
    if (shown !== found || page.rows.length === 0) throw new Error('HTTP and SQL do not bring the same cases');
  }
}

const dataDir = mkdtempSync(join(tmpdir(), 'hoichan-bench-'));
const { url: databaseUrl, process: postgres } = await spawnPostgres(temporaryFolder(), 'durable');
let api: AppProcess | undefined;
try {
  await migrate(databaseUrl);
  say('filling a database with 100,000 cases');
  await seed(databaseUrl);
  api = await AppProcess.startBuilt('api', {
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    AUDIT_KEY: 'k'.repeat(32),
    SESSION_REQUESTS_PER_MINUTE: '1000000',
    ADDRESS_REQUESTS_PER_MINUTE: '1000000',
  });
  const metrics: Metric[] = [];
  for (const view of ['mine', 'queue'] as const) {
    metrics.push(...(await measure(api.url, databaseUrl, view, await doctorsOf(VIEWS[view], CLIENTS, databaseUrl))));
  }
  report('api', metrics);
} catch (error) {
  // Told before what is left open goes down with the database.
  console.error(error);
  process.exitCode = 1;
} finally {
  await api?.stop();
  postgres.stdin?.end();
  await once(postgres, 'exit');
  rmSync(dataDir, { recursive: true, force: true });
}
