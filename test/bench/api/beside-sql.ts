import type { CaseSearch, WorklistQuery } from '#cases';
import { closedLoop, type Run } from '../closed-loop.js';
import type { Metric } from '../report.js';
import { median, quantile } from '../statistics.js';
import { BareClient, statementsOf } from './bare-sql.js';
import { HttpClient } from './http-client.js';
import { PASSWORD, type SeededDoctor } from './seed.js';

/** What all these doctors ask, each over a connection of their own. */
export interface Asked {
  name: string;
  view: WorklistQuery['view'];
  search?: Partial<CaseSearch>;
  doctors: SeededDoctor[];
}

/** How often, and what is to be reached. */
export interface Terms {
  rounds: number;
  requestsEach: number;
  goals: { ratio: number; p95Ms?: number };
}

const NOTHING: CaseSearch = {
  ...{ text: null, icd10: null, specialtyCode: null, priorities: null, facilityId: null, practitionerId: null },
  ...{ from: null, to: null },
};

/** Pages of the worklist over HTTP, and the bare SQL of the same in turn: whatever else the machine does meets both. */
export async function besideSql(
  api: string,
  databaseUrl: string,
  { name, view, search, doctors }: Asked,
  { rounds, requestsEach, goals }: Terms,
): Promise<Metric[]> {
  const asked = { view, search: search ? { ...NOTHING, ...search } : null };
  const statements = await statementsOf(databaseUrl, asked, doctors);
  const bare = await Promise.all(statements.map((statement) => BareClient.open(databaseUrl, statement)));
  const http: HttpClient[] = [];
  // One after another: many tries at once from one address look like somebody who guesses.
  for (const { login } of doctors)
    http.push(await HttpClient.open(api, login, PASSWORD, { view, ...(search && { search }) }));
  await expectSameRows(http, bare);

  const askBare = bare.map((client) => () => client.ask());
  const askHttp = http.map((client) => () => client.ask());
  // Both are warm before anything counts.
  await closedLoop(askHttp, requestsEach);
  await closedLoop(askBare, requestsEach);

  const ours: Run[] = [];
  const anchor: Run[] = [];
  for (let round = 1; round <= rounds; round++) {
    ours.push(await closedLoop(askHttp, requestsEach));
    anchor.push(await closedLoop(askBare, requestsEach));
    console.log(`  ${name}, round ${round}: ${inWords(ours.at(-1))} over HTTP, ${inWords(anchor.at(-1))} by SQL`);
  }
  for (const client of http) client.close();
  for (const client of bare) await client.close();

  const both = (of: (run: Run) => number) => ({ ours: median(ours.map(of)), anchor: median(anchor.map(of)) });
  const p95 = both(({ times }) => quantile(times, 0.95));
  return [
    { name: `${name}: requests`, unit: '1/s', ...both(({ perSecond }) => perSecond), goal: null },
    { name: `${name}: median`, unit: 'ms', ...both(({ times }) => median(times)), goal: null },
    { name: `${name}: p95`, unit: 'ms', ...p95, goal: goals.ratio },
    ...(goals.p95Ms === undefined
      ? []
      : [{ name: `${name}: p95 itself`, unit: 'ms', ...p95, goal: goals.p95Ms, bounds: 'at most' as const }]),
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
