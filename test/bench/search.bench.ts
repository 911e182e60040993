/** Worklist and search over HTTP beside the bare SQL of the same: 1,000,000 cases, p95 of each kind of question. */
import { type Asked, besideSql, type Terms } from './api/beside-sql.js';
import { doctorsOf } from './api/seed.js';
import { withSeededApi } from './api/seeded-api.js';
import { type Metric, report } from './report.js';

const CASES = Number(process.argv[2] ?? 1_000_000);
/** As many as ask at the same moment. */
const CLIENTS = 2;
const TERMS: Terms = { rounds: 5, requestsEach: 20, goals: { ratio: 2, p95Ms: 150 } };

const QUESTIONS: readonly Omit<Asked, 'doctors' | 'view'>[] = [
  { name: 'worklist' },
  { name: 'a family name', search: { text: 'nguyen' } },
  { name: 'a whole name', search: { text: 'dang thi hanh' } },
  { name: 'a name and a year', search: { text: 'binh 1961' } },
  { name: 'a beginning', search: { text: 'da' } },
  { name: 'a diagnosis', search: { text: 'dot quy' } },
  { name: 'a code', search: { icd10: 'C21' } },
  {
    name: 'a code, urgent, this year',
    search: { icd10: 'C', priorities: [1], from: new Date(Date.now() - 300 * 86_400_000) },
  },
  {
    name: 'a month long ago',
    search: { from: new Date('2025-05-01T00:00:00+07:00'), to: new Date('2025-06-01T00:00:00+07:00') },
  },
];

await withSeededApi(CASES, async (api, databaseUrl) => {
  const metrics: Metric[] = [];
  for (const [side, view] of [
    ['clinics', 'mine'],
    ['hospitals', 'all'],
  ] as const) {
    const doctors = await doctorsOf(side, CLIENTS, databaseUrl);
    for (const question of QUESTIONS)
      metrics.push(
        ...(await besideSql(
          api,
          databaseUrl,
          { ...question, name: `${side}, ${question.name}`, view, doctors },
          TERMS,
        )),
      );
  }
  report('search', metrics);
});
