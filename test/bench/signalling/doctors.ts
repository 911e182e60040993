import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { newId } from '#platform';

/** Cookies of the doctors of one clinic, whose sessions are put straight into an empty database. */
export async function signInDoctors(databaseUrl: string, count: number): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const facilityId = newId();
    await client.query(`INSERT INTO province VALUES ('75', 'Đồng Nai', 'Dong Nai') ON CONFLICT DO NOTHING`);
    await client.query(
      `INSERT INTO facility (id, code, name, name_en, short_name, kind, technical_level, province_code)
       VALUES ($1, '75001', 'Trung tâm y tế', 'Medical centre', 'TTYT', 'regional-medical-centre', 'basic', '75')`,
      [facilityId],
    );
    const cookies: string[] = [];
    for (let nth = 0; nth < count; nth++) cookies.push(await signIn(client, facilityId, nth));
    return cookies;
  } finally {
    await client.end();
  }
}

async function signIn(client: Client, facilityId: string, nth: number): Promise<string> {
  const [practitionerId, accountId, token] = [newId(), newId(), newId()];
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
  return `hoichan_session=${token}`;
}
