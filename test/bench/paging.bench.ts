/** 500 emergency pages at once that nobody answers, a process killed in the middle: how late each step rings, p99. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { migrate } from '#database';
import { AppProcess } from '../support/app-process.js';
import { spawnPostgres, temporaryFolder } from '../support/postgres.setup.js';
import { until } from '../support/until.js';
import { RingingProvince, STEPS } from './paging/ringing-province.js';
import { type Metric, report } from './report.js';
import { median, quantile } from './statistics.js';

const PAGES = Number(process.argv[2] ?? 500);
const LIMIT_MS = 2_000;
/** A P1 rings for 30 s: this is in the middle of the second doctor's. */
const KILL_AFTER_MS = 45_000;
/** The chain takes 150 s. */
const OVER_WITHIN_MS = 240_000;

interface Rung {
  step: number;
  lateMs: number;
}

const dataDir = mkdtempSync(join(tmpdir(), 'hoichan-bench-'));
const { url, process: postgres } = await spawnPostgres(temporaryFolder(), 'durable');
const processes: AppProcess[] = [];
let database: DataSource | undefined;
const startApi = async (): Promise<AppProcess> => {
  const api = await AppProcess.startBuilt('api', { DATABASE_URL: url, DATA_DIR: dataDir, AUDIT_KEY: 'k'.repeat(32) });
  processes.push(api);
  return api;
};
try {
  await migrate(url);
  database = await new DataSource({ type: 'postgres', url }).initialize();
  const province = new RingingProvince(database);
  await province.furnish();
  const [victim] = [await startApi(), await startApi()];
  console.log(`${PAGES} emergencies at once`);
  await province.submit(PAGES);
  await wait(KILL_AFTER_MS);
  await victim?.kill();
  console.log('one of two processes killed; another takes its place');
  await startApi();
  const base = database;
  await until(
    async () => {
      const [row] = await base.query<{ open: number }[]>(
        `SELECT $1 - count(*)::int AS open FROM page WHERE state = 'exhausted'`,
        [PAGES],
      );
      return row?.open ?? PAGES;
    },
    (open) => open === 0,
    OVER_WITHIN_MS,
  );
  report('paging', [...latenessOf(await rungs(base)), ...(await faults(base))]);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await database?.destroy();
  for (const api of processes) await api.stop();
  postgres.stdin?.end();
  await once(postgres, 'exit');
  rmSync(dataDir, { recursive: true, force: true });
}

/**
 * How late each ring was: the first after the case was sent, each further one after the ring before it was up, and the
 * leader at the promised time at the latest.
 */
function rungs(base: DataSource): Promise<Rung[]> {
  return base.query<Rung[]>(
    `SELECT step.step, (extract(epoch FROM step.rang_at - coalesce(before.ring_until, kase.submitted_at)) * 1000)::float8 AS "lateMs"
     FROM page_step step
     JOIN page ON page.id = step.page_id
     JOIN medical_case kase ON kase.id = page.case_id
     LEFT JOIN page_step before ON before.page_id = step.page_id AND before.step = step.step - 1
     WHERE step.rang_at IS NOT NULL ORDER BY step.step`,
  );
}

function latenessOf(all: Rung[]): Metric[] {
  const steps = Array.from({ length: STEPS }, (_, nth) => nth + 1);
  return [...steps, null].map((step) => {
    const late = all.filter((each) => step === null || each.step === step).map(({ lateMs }) => lateMs);
    console.log(
      `  ${step === null ? 'all steps' : `step ${step}`}: ${late.length} rings, median ${median(late).toFixed(0)} ms, worst ${Math.max(...late).toFixed(0)} ms`,
    );
    return {
      name: step === null ? 'all steps: p99' : `step ${step}: p99`,
      ...{ unit: 'ms late', ours: quantile(late, 0.99), anchor: null, goal: LIMIT_MS, bounds: 'at most' as const },
    };
  });
}

/** Steps that were told twice or never, and cases about which nobody was told in the end. */
async function faults(base: DataSource): Promise<Metric[]> {
  const [row] = await base.query<{ twice: number; silent: number; unfinished: number }[]>(
    `SELECT
       (SELECT count(*)::int FROM (
          SELECT FROM outbox_event WHERE type = 'PageRang' GROUP BY facts->>'pageId', facts->>'step' HAVING count(*) > 1
        ) told) AS twice,
       $1 - (SELECT count(*)::int FROM (
          SELECT DISTINCT facts->>'pageId', facts->>'step' FROM outbox_event WHERE type = 'PageRang') told) AS silent,
       (SELECT count(*)::int FROM medical_case WHERE state <> 'unanswered') AS unfinished`,
    [PAGES * STEPS],
  );
  const none = { unit: '', anchor: null, goal: 0, bounds: 'at most' as const };
  return [
    { name: 'rings told twice', ours: row?.twice ?? -1, ...none },
    { name: 'rings never told', ours: row?.silent ?? -1, ...none },
    { name: 'cases whose end nobody was told', ours: row?.unfinished ?? -1, ...none },
  ];
}
