import { newId } from '#platform';
import { AccessWorld, FAR_AWAY, HIDDEN, PASSWORD, WARD_PC } from '../support/access.world.js';

let world: AccessWorld;
let ward: string;

beforeAll(async () => {
  world = await AccessWorld.open();
  ward = await world.facility('75101');
});
afterAll(() => world.close());

let number = 0;
/** A new clinician of the ward, so that stories do not share failures or sessions. */
async function aDoctor(): Promise<string> {
  const login = `bs.${++number}`;
  await world.account(login, 'clinician', ward, { practitionerId: await world.practitioner(ward) });
  return login;
}

describe('signing in', () => {
  it('answers who one is, and sets a cookie that no script reads and no other site sends', async () => {
    const login = await aDoctor();
    const browser = world.browser();
    const response = await browser.signIn(login.toUpperCase()).expect(200);
    expect(response.body).toMatchObject({
      login,
      name: `Bác sĩ ${login}`,
      locale: 'vi',
      roles: [{ role: 'clinician', facilityId: ward }],
      facilities: [{ id: ward, name: 'Trung tâm 75101', shortName: 'TT 75101' }],
      idleLockMinutes: 15,
      locked: false,
    });
    expect(response.body.permissions).toEqual(expect.arrayContaining(['self', 'patient.read', 'case.write']));
    const [cookie] = response.get('Set-Cookie') ?? [];
    expect(cookie).toMatch(
      /^hoichan_session=[\w-]{43}; Max-Age=\d+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/,
    );
    expect((await browser.get('/auth/me').expect(200)).body).toEqual(response.body);
  });

  it('keeps only the hash of the token', async () => {
    const browser = await world.signedIn(await aDoctor());
    const token = browser.cookie.split('=')[1] ?? '';
    const [{ found }] = await world.database.query(
      `SELECT count(*)::int AS found FROM auth_session WHERE encode(token_hash, 'escape') LIKE '%' || $1 || '%'`,
      [token],
    );
    expect(found).toBe(0);
  });

  it('does not tell an unknown login from a wrong password', async () => {
    const login = await aDoctor();
    const wrong = await world.browser().signIn(login, 'sai mật khẩu').expect(401);
    const unknown = await world.browser().signIn('bs.nobody', 'sai mật khẩu').expect(401);
    expect(wrong.body.code).toBe('access.wrong-credentials');
    expect({ ...unknown.body, requestId: 0 }).toEqual({ ...wrong.body, requestId: 0 });
    expect(wrong.get('Set-Cookie')).toBeUndefined();
  });

  it('takes as long for an unknown login', async () => {
    const login = await aDoctor();
    const median = async (who: () => string): Promise<number> => {
      const times: number[] = [];
      for (let n = 0; n < 3; n++) {
        const start = performance.now();
        await world.browser(`198.51.100.${100 + n}`).signIn(who(), 'sai mật khẩu');
        times.push(performance.now() - start);
      }
      return times.sort((a, b) => a - b)[1] ?? 0;
    };
    const known = await median(() => login);
    const unknown = await median(() => `bs.nobody.${++number}`);
    expect(unknown).toBeGreaterThan(known / 3);
  });

  it('ends the session that the same browser held', async () => {
    const [first, second] = [await aDoctor(), await aDoctor()];
    const browser = await world.signedIn(first);
    const before = browser.cookie;
    await browser.signIn(second).expect(200);
    const left = world.browser();
    left.cookie = before;
    await left.get('/auth/me').expect(401);
  });

  it('sends the cookie over TLS only, where there is TLS', async () => {
    world.app.set('trust proxy', true);
    const response = await world
      .browser()
      .signIn(await aDoctor())
      .set('X-Forwarded-Proto', 'https');
    expect(response.get('Set-Cookie')?.[0]).toContain('; Secure');
    world.app.set('trust proxy', false);
  });
});

describe('failing to sign in', () => {
  it('waits longer each time, a minute at most, and then takes the right password', async () => {
    const login = await aDoctor();
    const browser = world.browser(FAR_AWAY);
    for (let n = 0; n < 4; n++) await browser.signIn(login, 'sai mật khẩu').expect(401);
    const refused = await browser.signIn(login).expect(429);
    expect(refused.body).toMatchObject({ code: 'access.try-later', facts: { retryAfterSeconds: 1 } });
    expect(refused.get('Retry-After')).toBe('1');
    for (let n = 0; n < 8; n++) {
      world.clock.advance({ seconds: 61 });
      await browser.signIn(login, 'sai mật khẩu').expect(401);
    }
    expect((await browser.signIn(login).expect(429)).body.facts.retryAfterSeconds).toBeLessThanOrEqual(60);
    world.clock.advance({ seconds: 60 });
    await browser.signIn(login).expect(200);
    await world.browser(WARD_PC).signIn(login, 'sai mật khẩu').expect(401);
  });

  it('counts tries at once like tries in a row', async () => {
    const login = await aDoctor();
    const tries = Array.from({ length: 12 }, () => world.browser('203.0.113.12').signIn(login, 'sai mật khẩu'));
    const statuses = (await Promise.all(tries)).map((response) => response.status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(4);
  });

  it('leaves sessions that are open alone', async () => {
    const login = await aDoctor();
    const doctor = await world.signedIn(login);
    for (let n = 0; n < 6; n++) await world.browser(FAR_AWAY).signIn(login, 'sai mật khẩu');
    await doctor.get('/auth/me').expect(200);
  });

  it('does not keep a doctor waiting where the doctor signs in, whoever guesses elsewhere', async () => {
    const login = await aDoctor();
    await world.signedIn(login, WARD_PC);
    for (let n = 0; n < 6; n++) await world.browser('203.0.113.50').signIn(login, 'sai mật khẩu');
    await world.browser('203.0.113.51').signIn(login).expect(429);
    await world.browser(WARD_PC).signIn(login).expect(200);
  });

  it('slows an address that tries many logins', async () => {
    const sprayer = '203.0.113.77';
    for (let n = 0; n < 21; n++) await world.browser(sprayer).signIn(`bs.guess.${n}`, 'sai mật khẩu').expect(401);
    await world.browser(sprayer).signIn('bs.guess.another', 'sai mật khẩu').expect(429);
    await world.browser('203.0.113.78').signIn('bs.guess.another', 'sai mật khẩu').expect(401);
  });

  it('lets nobody in whose account is disabled, and shows nothing of it', async () => {
    const login = await aDoctor();
    await world.database.query('UPDATE account SET disabled_at = now() WHERE login = $1', [login]);
    expect((await world.browser().signIn(login).expect(401)).body.code).toBe('access.wrong-credentials');
  });
});

describe('sessions', () => {
  it('are listed, and ended one by one', async () => {
    const login = await aDoctor();
    const [here, there] = [await world.signedIn(login), await world.signedIn(login, FAR_AWAY)];
    const { body: sessions } = await here.get('/auth/sessions').expect(200);
    expect(sessions).toHaveLength(2);
    const other = sessions.find((session: { current: boolean }) => !session.current);
    expect(other.address).toBe(FAR_AWAY);

    await here.delete(`/auth/sessions/${other.id}`).expect(204);
    await there.get('/auth/me').expect(401);
    await here.get('/auth/me').expect(200);
    const told = await world.database.query(`SELECT facts FROM outbox_event WHERE type = 'SessionRevoked'`);
    expect(told).toContainEqual({ facts: { sessionId: other.id } });
  });

  it('of somebody else are not there', async () => {
    const stranger = await world.signedIn(await aDoctor());
    const doctor = await world.signedIn(await aDoctor());
    const { body: sessions } = await stranger.get('/auth/sessions').expect(200);
    await doctor.delete(`/auth/sessions/${sessions[0].id}`).expect(404);
    await stranger.get('/auth/me').expect(200);
  });

  it('end by signing out', async () => {
    const browser = await world.signedIn(await aDoctor());
    const response = await browser.post('/auth/sign-out').expect(204);
    expect(response.get('Set-Cookie')?.[0]).toMatch(/^hoichan_session=;/);
    await browser.get('/auth/me').expect(401);
  });

  it('end after a long duty', async () => {
    const browser = await world.signedIn(await aDoctor());
    for (let hour = 0; hour < 25; hour++) {
      world.clock.advance({ minutes: 60 });
      await world.database.query('UPDATE auth_session SET seen_at = $1', [world.clock.now()]);
    }
    await browser.get('/auth/me').expect(200);
    world.clock.advance({ minutes: 60 });
    await browser.get('/auth/me').expect(401);
  });
});

describe('the lock', () => {
  it('shuts everything but what a locked page needs, until the password comes', async () => {
    const browser = await world.signedIn(await aDoctor());
    await browser.post('/auth/lock').expect(204);
    expect((await browser.get('/charts').expect(401)).body.code).toBe('access.locked');
    expect((await browser.get('/auth/me').expect(200)).body.locked).toBe(true);
    const wrong = await browser.post('/auth/unlock', { password: 'sai mật khẩu' }).expect(422);
    expect(wrong.body).toMatchObject({ code: 'access.wrong-password', fields: { password: 'wrong' } });
    await browser.post('/auth/unlock', { password: PASSWORD }).expect(204);
    await browser.get('/charts').expect(200);
  });

  it('lets one sign out', async () => {
    const browser = await world.signedIn(await aDoctor());
    await browser.post('/auth/lock').expect(204);
    await browser.post('/auth/sign-out').expect(204);
  });

  it('makes whoever guesses at a locked page wait', async () => {
    const browser = await world.signedIn(await aDoctor());
    await browser.post('/auth/lock').expect(204);
    for (let n = 0; n < 4; n++) await browser.post('/auth/unlock', { password: 'sai mật khẩu' }).expect(422);
    await browser.post('/auth/unlock', { password: PASSWORD }).expect(429);
    world.clock.advance({ seconds: 2 });
    await browser.post('/auth/unlock', { password: PASSWORD }).expect(204);
  });

  it('falls by itself when nobody uses the PC, though its page goes on asking', async () => {
    const browser = await world.signedIn(await aDoctor());
    for (let n = 0; n < 3; n++) {
      world.clock.advance({ minutes: 4 });
      await browser.get('/charts').set('X-HoiChan-Background', '1').expect(200);
    }
    world.clock.advance({ minutes: 4 });
    expect((await browser.get('/charts').expect(401)).body.code).toBe('access.locked');
  });

  it('does not fall while the PC is used', async () => {
    const browser = await world.signedIn(await aDoctor());
    for (let n = 0; n < 4; n++) {
      world.clock.advance({ minutes: 10 });
      await browser.get('/charts').expect(200);
    }
  });

  it('never interrupts a consult', async () => {
    const practitionerId = await world.practitioner(ward);
    await world.account('bs.consult', 'specialist', ward, { practitionerId });
    const browser = await world.signedIn('bs.consult');
    await world.database.query(
      `INSERT INTO presence (socket_id, process_id, practitioner_id, consult_id, seen_at) VALUES ('s', $1, $2, $1, now())`,
      [newId(), practitionerId],
    );
    world.clock.advance({ minutes: 90 });
    await browser.get('/charts').expect(200);
    expect((await browser.post('/auth/lock').expect(409)).body.code).toBe('access.in-consult');
    await world.database.query('UPDATE presence SET consult_id = NULL');
    world.clock.advance({ minutes: 15 });
    await browser.get('/charts').expect(401);
  });
});

describe('one’s own account', () => {
  it('changes its password, which ends its other sessions', async () => {
    const login = await aDoctor();
    const [here, there] = [await world.signedIn(login), await world.signedIn(login, FAR_AWAY)];
    const change = (current: string, next: string) => here.post('/auth/password', { current, next });
    expect((await change('sai mật khẩu', 'tàu hỏa màu xanh').expect(422)).body.fields).toEqual({ current: 'wrong' });
    expect((await change(PASSWORD, 'ngắn').expect(422)).body.fields).toEqual({ next: 'too-short' });
    expect((await change(PASSWORD, 'Mật khẩu 2026').expect(422)).body.fields).toEqual({ next: 'too-common' });
    await change(PASSWORD, 'tàu hỏa màu xanh').expect(204);

    await there.get('/auth/me').expect(401);
    await here.get('/auth/me').expect(200);
    await world.browser().signIn(login).expect(401);
    await world.browser().signIn(login, 'tàu hỏa màu xanh').expect(200);
  });

  it('speaks another language', async () => {
    const browser = await world.signedIn(await aDoctor());
    expect((await browser.patch('/auth/me', { locale: 'en' }).expect(200)).body.locale).toBe('en');
    await browser.patch('/auth/me', { locale: 'fr' }).expect(422);
  });
});

describe('the gate', () => {
  it('wants a session, and the permission', async () => {
    await world.account('quan.tri', 'system-admin', null);
    expect((await world.browser().get('/charts').expect(401)).body.code).toBe('access.not-signed-in');
    const administrator = await world.signedIn('quan.tri');
    expect((await administrator.get('/charts').expect(403)).body.code).toBe('access.forbidden');
  });

  it('takes a change only from our own page, signing in included', async () => {
    const login = await aDoctor();
    const browser = await world.signedIn(login);
    await browser.post('/charts').expect(201);
    expect((await browser.crossSitePost('/charts').expect(403)).body.code).toBe('access.header-missing');
    await browser.crossSitePost('/auth/sign-in', { login, password: PASSWORD }).expect(403);
  });

  it('takes what was granted a moment ago, and no longer what was taken away', async () => {
    const login = await aDoctor();
    const browser = await world.signedIn(login);
    await world.database.query(
      `UPDATE role_grant SET role = 'rota-admin' WHERE account_id = (SELECT id FROM account WHERE login = $1)`,
      [login],
    );
    await browser.get('/charts').expect(403);
  });
});

describe('the audit', () => {
  const lastRow = async () => (await world.auditRows()).at(-1);

  it('has a row for who read whom', async () => {
    const login = await aDoctor();
    const browser = await world.signedIn(login);
    const { body: me } = await browser.get('/auth/me');
    const patient = newId();
    await browser.get(`/charts/${patient}`).expect(200);
    expect(await lastRow()).toMatchObject({
      account_id: me.accountId,
      action: 'GET /api/v1/charts/:id',
      outcome: 'success',
      error_code: null,
      patient_ids: [patient],
      record_ids: [me.accountId],
      address: WARD_PC,
    });
  });

  it('keeps requests apart that run at once', async () => {
    const browser = await world.signedIn(await aDoctor());
    const patients = Array.from({ length: 20 }, () => newId());
    await Promise.all(patients.map((patient) => browser.get(`/charts/${patient}`).expect(200)));
    const rows = (await world.auditRows()).slice(-20);
    expect(rows.map((row) => row.patient_ids).sort()).toEqual(patients.map((patient) => [patient]).sort());
  });

  it('has a row for a search that found nobody', async () => {
    const browser = await world.signedIn(await aDoctor());
    await browser.get('/charts').expect(200);
    expect(await lastRow()).toMatchObject({ action: 'GET /api/v1/charts', outcome: 'success', patient_ids: [] });
  });

  it('has a row for every refusal: by the gate, by a use case, at the sign-in', async () => {
    const login = await aDoctor();
    const browser = await world.signedIn(login);
    await browser.get(`/charts/${HIDDEN}`).expect(404);
    expect(await lastRow()).toMatchObject({ outcome: 'refused', error_code: 'chart.not-found', patient_ids: [HIDDEN] });
    await browser.get('/audit').expect(403);
    expect(await lastRow()).toMatchObject({ outcome: 'refused', error_code: 'access.forbidden' });
    await world.browser().get('/charts').expect(401);
    expect(await lastRow()).toMatchObject({ outcome: 'refused', error_code: 'access.not-signed-in', account_id: null });
    await world.browser().signIn(login, 'sai mật khẩu').expect(401);
    expect(await lastRow()).toMatchObject({ outcome: 'refused', error_code: 'access.wrong-credentials' });
  });

  it('does not fill up with what concerns no patient', async () => {
    const browser = await world.signedIn(await aDoctor());
    const before = (await world.auditRows()).length;
    await browser.get('/auth/me').expect(200);
    await browser.post('/charts').expect(201);
    expect(await world.auditRows()).toHaveLength(before);
  });

  it('lets nothing be read that it cannot write down', async () => {
    const browser = await world.signedIn(await aDoctor());
    await world.database.query('ALTER TABLE audit_event RENAME TO audit_event_away');
    const response = await browser.get(`/charts/${newId()}`);
    await world.database.query('ALTER TABLE audit_event_away RENAME TO audit_event');
    expect(response.status).toBe(503);
    expect(response.body).toMatchObject({ code: 'access.audit-unavailable' });
    expect(response.text).not.toContain('readBy');
  });

  it('is read by auditors, page by page, and by nobody else', async () => {
    await world.account('kiem.toan', 'auditor', null);
    const auditor = await world.signedIn('kiem.toan');
    const first = (await auditor.get('/audit?limit=5').expect(200)).body;
    const second = (await auditor.get(`/audit?limit=5&cursor=${first.next}`).expect(200)).body;
    expect([first.events.length, second.events.length]).toEqual([5, 5]);
    expect(Number(second.events[0].id)).toBeLessThan(Number(first.events[4].id));
    await auditor.get('/charts').expect(403);
    await (await world.signedIn(await aDoctor())).post('/audit/search', {}).expect(403);
  });

  it('answers who looked at a patient, and notes that this was asked', async () => {
    const login = await aDoctor();
    const patientId = newId();
    await (await world.signedIn(login)).get(`/charts/${patientId}`).expect(200);
    const auditor = await world.signedIn('kiem.toan');
    const { body } = await auditor.post('/audit/search', { patientId, outcome: 'success' }).expect(200);
    expect(body).toMatchObject({ events: [{ accountName: `Bác sĩ ${login}`, patientIds: [patientId] }], next: null });
    expect(await lastRow()).toMatchObject({ action: 'POST /api/v1/audit/search', patient_ids: [patientId] });
  });

  it('shows an auditor of one facility what its accounts did', async () => {
    const elsewhere = await world.facility('75102');
    await world.account('kiem.toan.2', 'auditor', elsewhere);
    await world.account('bs.elsewhere', 'clinician', elsewhere);
    await (await world.signedIn('bs.elsewhere')).get('/charts').expect(200);
    const auditor = await world.signedIn('kiem.toan.2');
    const { body } = await auditor.post('/audit/search', {}).expect(200);
    const names = new Set(body.events.map((event: { accountName: string }) => event.accountName));
    expect([...names].sort()).toEqual(['Bác sĩ bs.elsewhere', 'Bác sĩ kiem.toan.2']);
  });
});
