/** The worklist over HTTP beside the bare SQL of the same query: 100,000 cases, eight clients, requests/s and p95. */
import { besideSql, type Terms } from './api/beside-sql.js';
import { doctorsOf } from './api/seed.js';
import { withSeededApi } from './api/seeded-api.js';
import { type Metric, report } from './report.js';

const CASES = 100_000;
const CLIENTS = 8;
const TERMS: Terms = { rounds: 5, requestsEach: 60, goals: { ratio: 3 } };
const VIEWS = { mine: 'clinics', queue: 'hospitals' } as const;

await withSeededApi(CASES, async (api, databaseUrl) => {
  const metrics: Metric[] = [];
  for (const view of ['mine', 'queue'] as const) {
    const doctors = await doctorsOf(VIEWS[view], CLIENTS, databaseUrl);
    metrics.push(...(await besideSql(api, databaseUrl, { name: view, view, doctors }, TERMS)));
  }
  report('api', metrics);
});
