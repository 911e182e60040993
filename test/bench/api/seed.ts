import { hash } from '@node-rs/argon2';
import { Client } from 'pg';

/** How large the province is, however many cases it has. */
const PROVINCE = { clinics: 16, hospitals: 4, perFacility: 20 } as const;

export const PASSWORD = 'cà phê sữa đá';

/** An account that the seed made, as the worklist knows it. */
export interface SeededDoctor {
  login: string;
  accountId: string;
  practitionerId: string;
  facilityIds: string[];
}

/** Ids that grow with time, as ours do, and that one can name: the third patient is `id('patient', 3)`. */
const IDS = `
CREATE FUNCTION pg_temp.id(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT (lpad(to_hex(n), 12, '0') || '7' || substr(md5(kind || n), 1, 3) || '8' || substr(md5(kind || n), 4, 15))::uuid
$$;
-- A number from 0 to below m that looks like chance and is the same in every run.
CREATE FUNCTION pg_temp.pick(what text, n bigint, m int) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT (('x' || substr(md5(what || n), 1, 7))::bit(28)::int % m)
$$;`;

const PEOPLE = `
INSERT INTO province VALUES ('75', 'Đồng Nai', 'Dong Nai') ON CONFLICT DO NOTHING;
INSERT INTO specialty VALUES ('cardiology', 'Tim mạch', 'Cardiology', 1) ON CONFLICT DO NOTHING;
INSERT INTO facility (id, code, name, name_en, short_name, kind, technical_level, province_code)
SELECT pg_temp.id('facility', n), lpad((75000 + n)::text, 5, '0'), 'Cơ sở ' || n, 'Facility ' || n, 'CS ' || n,
  CASE WHEN n <= $clinics THEN 'regional-medical-centre' ELSE 'provincial-hospital' END, 'basic', '75'
FROM generate_series(1, $facilities) n;

INSERT INTO practitioner (id, facility_id, name, title)
SELECT pg_temp.id('practitioner', n), pg_temp.id('facility', 1 + (n - 1) / $perFacility), 'Nguyễn Văn ' || n, 'BS.'
FROM generate_series(1, $facilities * $perFacility) n;

INSERT INTO account (id, login, password_hash, practitioner_id, name)
SELECT pg_temp.id('account', n), 'bs.' || n, '$hash', pg_temp.id('practitioner', n), 'Nguyễn Văn ' || n
FROM generate_series(1, $facilities * $perFacility) n;

INSERT INTO role_grant (id, account_id, role, facility_id)
SELECT pg_temp.id('grant', n), pg_temp.id('account', n),
  CASE WHEN n <= $clinics * $perFacility THEN 'clinician' ELSE 'specialist' END,
  pg_temp.id('facility', 1 + (n - 1) / $perFacility)
FROM generate_series(1, $facilities * $perFacility) n;

INSERT INTO patient (id, name, birth_date, sex, allergy_status, facility_id, created_by, created_at, updated_at)
SELECT pg_temp.id('patient', n),
  (ARRAY['Nguyễn','Trần','Lê','Phạm','Hoàng','Võ','Đặng','Bùi'])[1 + pg_temp.pick('family', n, 8)] || ' '
    || (ARRAY['Thị','Văn','Hữu','Ngọc','Minh'])[1 + pg_temp.pick('middle', n, 5)] || ' '
    || (ARRAY['Hoa','Bình','Dũng','Lan','Sơn','Thảo','Tuấn','Yến','Phúc','Hạnh'])[1 + pg_temp.pick('given', n, 10)],
  (1930 + pg_temp.pick('year', n, 90))::text, 1 + pg_temp.pick('sex', n, 2), 'none-known',
  pg_temp.id('facility', 1 + n % $clinics), pg_temp.id('account', 1 + n % $clinics * $perFacility),
  now() - interval '2 years', now() - interval '2 years'
FROM generate_series(1, $patients) n;

INSERT INTO patient_identifier (id, patient_id, system, value)
SELECT pg_temp.id('identifier', n), pg_temp.id('patient', n), 'personal-id', '0751' || lpad(n::text, 8, '0')
FROM generate_series(1, $patients) n;

INSERT INTO icd10 (code, name_vi, name_en, official)
SELECT chr(65 + n / 40) || lpad((n % 40)::text, 2, '0'), 'Bệnh ' || n, 'Disease ' || n, false
FROM generate_series(0, 399) n ON CONFLICT DO NOTHING;`;

/**
 * Two years of cases: most are closed, some wait for their outcome, a few are open. Each is routed to one specialist,
 * two where a second was rung.
 */
const CASES = `
CREATE TEMPORARY TABLE seeded AS
SELECT n, pg_temp.id('case', n) AS id, pg_temp.id('patient', 1 + pg_temp.pick('of', n, $patients)) AS patient_id,
  1 + pg_temp.pick('clinic', n, $clinics) AS clinic,
  $clinics * $perFacility + 1 + pg_temp.pick('specialist', n, $hospitals * $perFacility) AS specialist,
  1 + pg_temp.pick('priority', n, 4) AS priority,
  now() - interval '2 years' * ($cases - n) / $cases - interval '1 minute' AS at,
  CASE
    WHEN n > $cases - 200 THEN (ARRAY['ringing', 'accepted', 'in-consult', 'unanswered'])[1 + pg_temp.pick('open', n, 4)]
    WHEN n > $cases - 3000 THEN (ARRAY['answered', 'answered', 'outcome-reported', 'draft'])[1 + pg_temp.pick('late', n, 4)]
    WHEN pg_temp.pick('end', n, 50) = 0 THEN 'withdrawn'
    ELSE 'closed'
  END AS state
FROM generate_series(1, $cases) n;

INSERT INTO medical_case (id, number, state, patient_id, requesting_facility_id, requesting_practitioner_id,
  consulting_facility_id, consulting_practitioner_id, specialty_code, priority, situation, background, medication,
  examination, results, tried, diagnosis_code, diagnosis_text, consent_basis, created_at, updated_at, submitted_at,
  first_answer_due_at, full_advice_due_at)
SELECT id, 'HC-2026-' || lpad(n::text, 7, '0'), state, patient_id, pg_temp.id('facility', clinic),
  pg_temp.id('practitioner', (clinic - 1) * $perFacility + 1 + pg_temp.pick('asker', n, $perFacility)),
  CASE WHEN state <> 'draft' THEN pg_temp.id('facility', 1 + (specialist - 1) / $perFacility) END,
  CASE WHEN state NOT IN ('draft', 'ringing', 'unanswered') THEN pg_temp.id('practitioner', specialist) END,
  'cardiology', priority, 'Đau ngực trái giờ thứ hai, vã mồ hôi, buồn nôn, lan lên vai và cánh tay trái',
  repeat('Tăng huyết áp 10 năm, đái tháo đường típ 2. ', 4), 'Amlodipin 5 mg, metformin 850 mg',
  repeat('Tim đều, phổi trong, bụng mềm. ', 5), repeat('ECG: ST chênh lên V1-V4, troponin 1,2. ', 4),
  'Aspirin 300 mg, clopidogrel 300 mg',
  chr(65 + pg_temp.pick('chapter', n, 10)) || lpad(pg_temp.pick('disease', n, 40)::text, 2, '0'),
  (ARRAY['Nhồi máu cơ tim cấp', 'Viêm phổi', 'Đột quỵ não', 'Suy tim', 'Viêm ruột thừa'])[1 + pg_temp.pick('text', n, 5)],
  'agreed', at, at + interval '40 seconds', at,
  at + interval '1 hour', at + interval '4 hours'
FROM seeded;

INSERT INTO case_question (id, case_id, number, text)
SELECT pg_temp.id('question', n * 2 + number), id, number, 'Có chỉ định tiêu sợi huyết không, hay chuyển viện ngay?'
FROM seeded, generate_series(1, 2) number;

INSERT INTO case_event (id, case_id, type, at, practitioner_id)
SELECT pg_temp.id('event', n * 5 + step), id,
  (ARRAY['created', 'submitted', 'accepted', 'in-consult', 'answered'])[step], at + step * interval '1 second',
  pg_temp.id('practitioner', CASE WHEN step <= 2 THEN (clinic - 1) * $perFacility + 1 ELSE specialist END)
FROM seeded, generate_series(1, 5) step WHERE state <> 'draft' OR step = 1;

INSERT INTO case_message (id, case_id, practitioner_id, sent_at, text)
SELECT pg_temp.id('message', n * 3 + step), id,
  pg_temp.id('practitioner', CASE WHEN step = 1 THEN (clinic - 1) * $perFacility + 1 ELSE specialist END),
  at + step * interval '10 seconds', 'Cho xin thêm điện tâm đồ lúc vào viện và kết quả men tim lần hai.'
FROM seeded, generate_series(1, 3) step WHERE state <> 'draft';

INSERT INTO record_grant (id, record_type, record_id, practitioner_id, reason, granted_at)
SELECT pg_temp.id('routed', n), 'case', id, pg_temp.id('practitioner', specialist), 'routed', at
FROM seeded WHERE state <> 'draft';

INSERT INTO case_reading (case_id, account_id, read_at)
SELECT id, pg_temp.id('account', reader), at + interval '25 seconds'
FROM seeded, unnest(ARRAY[(clinic - 1) * $perFacility + 1, specialist]) reader WHERE pg_temp.pick('read', n, 10) < 9;`;

const TRIGGERS = (act: 'DISABLE' | 'ENABLE'): string =>
  ['medical_case', 'patient', 'patient_identifier', 'record_grant']
    .map((table) => `ALTER TABLE ${table} ${act} TRIGGER USER`)
    .join(';');

/** What case by case the triggers would do, at once. */
const SEARCH = `
SET maintenance_work_mem = '512MB';
DROP INDEX case_search_words;
INSERT INTO case_search SELECT kase.id, case_search_words(kase) FROM medical_case kase;
CREATE INDEX case_search_words ON case_search USING gin (words);`;

/** Fills an empty database of the newest schema with so many cases, and a patient to every fifth. */
export async function seed(databaseUrl: string, cases: number): Promise<void> {
  const { clinics, hospitals } = PROVINCE;
  const numbers = {
    ...PROVINCE,
    ...{ cases, patients: cases / 5, facilities: clinics + hospitals },
    hash: await hash(PASSWORD.normalize('NFKC')),
  };
  await connected(databaseUrl, async (client) => {
    for (const sql of [TRIGGERS('DISABLE'), IDS, PEOPLE, CASES, SEARCH, TRIGGERS('ENABLE')])
      await client.query(fill(sql, numbers));
    await client.query('VACUUM ANALYZE');
  });
}

/** One doctor of each of so many facilities: of clinics, who ask, or of hospitals, who are asked. */
export async function doctorsOf(
  side: 'clinics' | 'hospitals',
  count: number,
  databaseUrl: string,
): Promise<SeededDoctor[]> {
  const first = side === 'clinics' ? 1 : PROVINCE.clinics * PROVINCE.perFacility + 1;
  const step = side === 'clinics' ? PROVINCE.perFacility : 1;
  const logins = Array.from({ length: count }, (_, index) => `bs.${first + index * step}`);
  const { rows } = await connected(databaseUrl, (client) =>
    client.query<SeededDoctor>(
      `SELECT account.login, account.id AS "accountId", account.practitioner_id AS "practitionerId",
       ARRAY[practitioner.facility_id] AS "facilityIds"
     FROM account JOIN practitioner ON practitioner.id = account.practitioner_id WHERE account.login = ANY($1)`,
      [logins],
    ),
  );
  return rows;
}

async function connected<T>(databaseUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Function bodies have dollars of their own, so only the known names are filled in. */
const fill = (sql: string, values: Readonly<Record<string, string | number>>): string =>
  sql.replace(/\$([a-zA-Z]+)/g, (all, name: string) => String(values[name] ?? all));
