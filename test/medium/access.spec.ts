import { Accounts, type Actor, createAdministrator, Reauthentication, RecordGrants, SocketGate } from '#access';
import { inTransaction } from '#database';
import { newId } from '#platform';
import { AccessWorld, PASSWORD, WARD_PC } from '../support/access.world.js';

let world: AccessWorld;
let ward: string;

beforeAll(async () => {
  world = await AccessWorld.open();
  ward = await world.facility('75101');
});
afterAll(() => world.close());

const lastRow = async () => (await world.auditRows()).at(-1);

describe('accounts', () => {
  it('have one login each, in small or capital letters', async () => {
    await world.account('bs.binh', 'clinician', ward);
    await expect(world.account('BS.Binh', 'clinician', ward)).rejects.toMatchObject({
      code: 'access.login-taken',
      fields: { login: 'taken' },
    });
  });

  it('are refused with every fault named', async () => {
    await expect(world.account('a b', 'clinician', ward, { password: '1234567890' })).rejects.toMatchObject({
      fields: { login: 'wrong-format', password: 'too-common' },
    });
  });

  it('hold no clinical role everywhere', async () => {
    await expect(world.account('bs.everywhere', 'specialist', null)).rejects.toMatchObject({
      fields: { roles: 'facility-required' },
    });
  });

  it('are signed out everywhere by a new password from an administrator, and by being disabled', async () => {
    const accounts = world.app.get(Accounts);
    const id = await world.account('bs.chi', 'clinician', ward);
    const before = await world.signedIn('bs.chi');
    await inTransaction(world.database, (tx) => accounts.setPassword(tx, id, 'tàu hỏa màu xanh'));
    await before.get('/auth/me').expect(401);

    const browser = world.browser();
    await browser.signIn('bs.chi', 'tàu hỏa màu xanh').expect(200);
    await inTransaction(world.database, (tx) => accounts.disable(tx, id));
    await browser.get('/auth/me').expect(401);
    await inTransaction(world.database, (tx) => accounts.enable(tx, id));
    await browser.get('/auth/me').expect(401);
    await browser.signIn('bs.chi', 'tàu hỏa màu xanh').expect(200);
  });

  it('may lose all their roles', async () => {
    const id = await world.account('bs.dung', 'clinician', ward);
    const browser = await world.signedIn('bs.dung');
    await inTransaction(world.database, (tx) => world.app.get(Accounts).setGrants(tx, id, []));
    expect((await browser.get('/auth/me').expect(200)).body).toMatchObject({ roles: [], permissions: ['self'] });
    await browser.get('/charts').expect(403);
  });
});

describe('the first administrator', () => {
  const person = { login: 'quan.tri', name: 'Quản Trị', password: PASSWORD };

  it('is made by a command, leaves a row in the audit, and signs in from anywhere', async () => {
    const id = await createAdministrator(world.base.url, person, world.clock.now());
    expect(await lastRow()).toMatchObject({ action: 'command admin:create', outcome: 'success', record_ids: [id] });
    const { body } = await world.browser().signIn('quan.tri').expect(200);
    expect(body).toMatchObject({ roles: [{ role: 'system-admin', facilityId: null }], facilities: [] });
    expect(body.permissions).toContain('people.manage');
    expect(body.permissions).not.toContain('patient.read');
  });

  it('is refused with a login that is taken', async () => {
    await expect(createAdministrator(world.base.url, person, world.clock.now())).rejects.toMatchObject({
      code: 'access.login-taken',
    });
  });
});

describe('grants on a record', () => {
  const all = () => world.database.query('SELECT reason, expires_at, revoked_at FROM record_grant');

  it('are given, renewed and taken back', async () => {
    const grants = world.app.get(RecordGrants);
    const record = { recordType: 'case', recordId: newId(), practitionerId: await world.practitioner(ward) } as const;
    const grant = (expiresAt: Date | null) =>
      inTransaction(world.database, (tx) => grants.grant(tx, { ...record, reason: 'routed', expiresAt }));
    const revoke = () => inTransaction(world.database, (tx) => grants.revoke(tx, { ...record, reason: 'routed' }));

    const end = new Date('2030-01-01T00:00:00Z');
    await grant(end);
    expect(await all()).toEqual([{ reason: 'routed', expires_at: end, revoked_at: null }]);
    await revoke();
    expect(await all()).toEqual([{ reason: 'routed', expires_at: end, revoked_at: expect.any(Date) }]);
    await grant(null);
    expect(await all()).toEqual([{ reason: 'routed', expires_at: null, revoked_at: null }]);
  });
});

describe('the gate of sockets', () => {
  let gate: SocketGate;
  beforeAll(() => {
    gate = world.app.get(SocketGate);
  });

  async function aSocket(login: string): Promise<{ actor: Actor; cookie: string }> {
    const practitionerId = await world.practitioner(ward);
    await world.account(login, 'specialist', ward, { practitionerId });
    const { cookie } = await world.signedIn(login);
    const actor = await gate.authenticate(cookie, WARD_PC);
    if (!actor) throw new Error('no actor');
    expect(actor).toMatchObject({ practitionerId, facilityIds: [ward] });
    return { actor, cookie };
  }

  it('knows a browser by its cookie, and audits whom it does not know', async () => {
    await aSocket('bs.giang');
    expect(await gate.authenticate('hoichan_session=stolen', '192.0.2.9')).toBeNull();
    expect(await lastRow()).toMatchObject({
      action: 'socket connect',
      outcome: 'refused',
      error_code: 'access.not-signed-in',
      address: '192.0.2.9',
    });
  });

  it('permits what the roles allow, and audits what they do not', async () => {
    const { actor } = await aSocket('bs.hanh');
    await gate.permit(actor, 'consult.join', 'room:join');
    await expect(gate.permit(actor, 'audit.read', 'room:join')).rejects.toMatchObject({ code: 'access.forbidden' });
    expect(await lastRow()).toMatchObject({
      account_id: actor.accountId,
      action: 'socket room:join',
      outcome: 'refused',
    });
  });

  it('refuses a session that has ended, a moment later at most', async () => {
    const { actor } = await aSocket('bs.khanh');
    await gate.permit(actor, 'consult.join', 'room:join');
    await world.database.query('UPDATE auth_session SET revoked_at = now() WHERE id = $1', [actor.sessionId]);
    world.clock.advance({ seconds: 2 });
    await expect(gate.permit(actor, 'consult.join', 'room:join')).rejects.toMatchObject({
      code: 'access.not-signed-in',
    });
  });

  it('keeps the socket of a locked session, which may ring, but takes nothing from it', async () => {
    const { actor, cookie } = await aSocket('bs.lan');
    await world.database.query('UPDATE auth_session SET locked_at = now() WHERE id = $1', [actor.sessionId]);
    expect(await gate.authenticate(cookie, WARD_PC)).toMatchObject({ sessionId: actor.sessionId });
    await expect(gate.permit(actor, 'consult.join', 'room:join')).rejects.toMatchObject({ code: 'access.locked' });
  });

  it('counts what a socket sends as use of the session', async () => {
    const { actor, cookie } = await aSocket('bs.minh');
    for (let n = 0; n < 3; n++) {
      world.clock.advance({ minutes: 10 });
      await gate.permit(actor, 'consult.join', 'room:join');
    }
    const browser = world.browser();
    browser.cookie = cookie;
    await browser.get('/charts').expect(200);
  });
});

describe('proving oneself again', () => {
  it('takes one’s own password, and slows whoever guesses', async () => {
    const accountId = await world.account('bs.nga', 'clinician', ward);
    const reauthentication = world.app.get(Reauthentication);
    const actor: Actor = {
      ...{ accountId, practitionerId: null, name: '', grants: [], facilityIds: [] },
      sessionId: newId(),
    };
    await reauthentication.check(actor, PASSWORD);
    for (let n = 0; n < 4; n++) {
      await expect(reauthentication.check(actor, 'sai mật khẩu')).rejects.toMatchObject({
        code: 'access.wrong-password',
        fields: { password: 'wrong' },
      });
    }
    await expect(reauthentication.check(actor, PASSWORD)).rejects.toMatchObject({ code: 'access.try-later' });
    await reauthentication.check({ ...actor, sessionId: newId() }, PASSWORD);
  });
});
