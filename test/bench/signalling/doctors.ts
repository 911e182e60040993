import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { newId } from '#platform';

/** A doctor who is signed in, and the consult that waits for them. */
export interface BusyDoctor {
  cookie: string;
  consultId: string;
}

/** Doctors of a clinic each, with a consult each, put straight into an empty database. */
export async function busyDoctors(databaseUrl: string, count: number): Promise<BusyDoctor[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`INSERT INTO province VALUES ('75', 'Đồng Nai', 'Dong Nai') ON CONFLICT DO NOTHING`);
    await client.query(`INSERT INTO specialty VALUES ('cardiology', 'Tim mạch', 'Cardiology', 1)`);
    const doctors: BusyDoctor[] = [];
    for (let nth = 0; nth < count; nth++) doctors.push(await busyDoctor(client, nth));
    return doctors;
  } finally {
    await client.end();
  }
}

async function busyDoctor(client: Client, nth: number): Promise<BusyDoctor> {
  const [facilityId, practitionerId, accountId, token] = [newId(), newId(), newId(), newId()];
  await client.query(
    `INSERT INTO facility (id, code, name, name_en, short_name, kind, technical_level, province_code)
     VALUES ($1, $2, 'Trung tâm y tế', 'Medical centre', 'TTYT', 'regional-medical-centre', 'basic', '75')`,
    [facilityId, `75${String(nth).padStart(3, '0')}`],
  );
  const name = `Nguyễn Văn ${nth}`;
  await client.query('INSERT INTO practitioner (id, facility_id, name, title) VALUES ($1, $2, $3, $4)', [
    ...[practitionerId, facilityId, name, 'BS.'],
  ]);
  await client.query(
    'INSERT INTO account (id, login, password_hash, practitioner_id, name) VALUES ($1, $2, $3, $4, $5)',
    [...[accountId, `bs.${nth}`, 'nobody signs in by password', practitionerId, name]],
  );
  await client.query('INSERT INTO role_grant (id, account_id, role, facility_id) VALUES ($1, $2, $3, $4)', [
    ...[newId(), accountId, 'clinician', facilityId],
  ]);
  await client.query(
    `INSERT INTO auth_session (id, account_id, token_hash, created_at, seen_at, expires_at, address, user_agent)
     VALUES ($1, $2, $3, now(), now(), now() + interval '8 hours', '127.0.0.1', 'bench')`,
    [newId(), accountId, createHash('sha256').update(token).digest()],
  );
  const consultId = await openConsult(client, facilityId, practitionerId, accountId, nth);
  return { cookie: `hoichan_session=${token}`, consultId };
}

async function openConsult(
  client: Client,
  facilityId: string,
  practitionerId: string,
  accountId: string,
  nth: number,
): Promise<string> {
  const [patientId, caseId, pageId, consultId] = [newId(), newId(), newId(), newId()];
  await client.query(
    `INSERT INTO patient (id, name, birth_date, sex, allergy_status, facility_id, created_by, created_at, updated_at)
     VALUES ($1, 'Nguyễn Thị Bích Ngọc', '1964-05-09', 2, 'none-known', $2, $3, now(), now())`,
    [patientId, facilityId, accountId],
  );
  await client.query(
    `INSERT INTO medical_case (id, number, state, patient_id, requesting_facility_id, requesting_practitioner_id,
       consulting_facility_id, specialty_code, priority, situation, admitted_at, created_at, updated_at, submitted_at)
     VALUES ($1, $2, 'accepted', $3, $4, $5, $4, 'cardiology', 1, 'Đau ngực', now(), now(), now(), now())`,
    [caseId, `HC-2026-${String(nth).padStart(6, '0')}`, patientId, facilityId, practitionerId],
  );
  await client.query(
    `INSERT INTO page (id, case_id, state, priority, specialty_code, started_by, started_at)
     VALUES ($1, $2, 'accepted', 1, 'cardiology', $3, now())`,
    [pageId, caseId, practitionerId],
  );
  await client.query(
    `INSERT INTO consult (id, case_id, page_id, state, created_at) VALUES ($1, $2, $3, 'waiting', now())`,
    [...[consultId, caseId, pageId]],
  );
  await client.query(`INSERT INTO consult_participant (consult_id, practitioner_id, role) VALUES ($1, $2, 'chair')`, [
    ...[consultId, practitionerId],
  ]);
  return consultId;
}
