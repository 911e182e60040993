import { Accounts } from '#access';
import type { Role, RoleGrant } from '#contract';
import { inTransaction } from '#database';
import { type Browser, PASSWORD } from '../support/access.world.js';
import type { Doctor } from '../support/builders.js';
import { CasesWorld } from '../support/cases.world.js';

let world: CasesWorld;
/** Administers Xuân Lộc, and nothing else. */
let local: Browser;
let ruler: Browser;
let rulerAs: Doctor;

const withGrants = async (name: string, ...grants: RoleGrant[]): Promise<Doctor> => {
  const person = await world.doctor(name);
  await inTransaction(world.database, (tx) => world.get(Accounts).setGrants(tx, person.accountId, grants));
  return person;
};

const everywhere = (role: Role): RoleGrant => ({ role, facilityId: null });
const someone = (changes: object = {}): object => ({
  facilityId: world.xuanLoc,
  name: 'Người Mới',
  login: 'nguoi.moi',
  password: 'mật khẩu đủ dài',
  ...changes,
});

beforeAll(async () => {
  world = await CasesWorld.open();
  local = await world.browserOf(
    await withGrants('Quản Trị Cơ Sở', { role: 'facility-admin', facilityId: world.xuanLoc }),
  );
  rulerAs = await withGrants('Quản Trị Tỉnh', everywhere('system-admin'));
  ruler = await world.browserOf(rulerAs);
});
afterAll(() => world.close());

describe('an administrator of one facility', () => {
  it.each<[string, () => RoleGrant]>([
    ['a system administrator', () => everywhere('system-admin')],
    ['an auditor', () => everywhere('auditor')],
    ['a doctor who also works elsewhere', () => ({ role: 'specialist', facilityId: world.hospital })],
  ])('cannot take over the account of %s who is listed there', async (_who, grant) => {
    const mighty = await withGrants('Người Có Quyền', { role: 'clinician', facilityId: world.xuanLoc }, grant());
    const stolen = await local.put(`/people/${mighty.id}/password`, { password: 'của tôi từ nay' }).expect(403);
    expect(stolen.body.code).toBe('directory.person-out-of-reach');
    await local.put(`/people/${mighty.id}/active`, { active: false }).expect(403);
    // What the account was before it still is.
    await (await world.browserOf(mighty)).get('/auth/me').expect(200);
    await ruler.put(`/people/${mighty.id}/password`, { password: 'một mật khẩu mới' }).expect(204);
  });

  it('gives nobody a role elsewhere, one of the whole province, or a place in another facility', async () => {
    for (const roles of [
      [everywhere('system-admin')],
      [everywhere('rota-admin')],
      [{ role: 'clinician', facilityId: world.hospital }],
      [{ role: 'auditor', facilityId: world.xuanLoc }],
    ]) {
      await local.post('/people', someone({ roles })).expect(403);
    }
    await local.post('/people', someone({ facilityId: world.hospital })).expect(403);
  });

  it('knows of nobody elsewhere', async () => {
    const stranger = await world.specialist('Người Lạ');
    await local.put(`/people/${stranger.id}/password`, { password: 'của tôi từ nay' }).expect(404);
    await local.put(`/people/${stranger.id}/active`, { active: false }).expect(404);
    const { body } = await local.get('/people').expect(200);
    expect(JSON.stringify(body)).not.toContain(stranger.id);
  });

  it('rules the accounts that reach no further', async () => {
    const nurse = await world.doctor('Điều Dưỡng');
    await local.put(`/people/${nurse.id}/password`, { password: 'một mật khẩu mới' }).expect(204);
    await local.put(`/people/${nurse.id}/active`, { active: false }).expect(200);
  });
});

it('asks for the old password of the own account, also of a system administrator', async () => {
  await ruler.put(`/people/${rulerAs.id}/password`, { password: 'quên mất rồi nhé' }).expect(409);
  await ruler.put(`/people/${rulerAs.id}/active`, { active: false }).expect(409);
  await ruler.post('/auth/password', { current: PASSWORD, next: 'một mật khẩu khác' }).expect(204);
});

const NOWHERE = '01890000-0000-7000-8000-000000000000';

it.each<[object, string, string]>([
  [{ facilityId: NOWHERE }, 'facilityId', 'unknown-code'],
  [{ roles: [{ role: 'clinician', facilityId: NOWHERE }] }, 'roles', 'unknown-code'],
  [{ roles: [everywhere('auditor'), everywhere('auditor')] }, 'roles', 'listed-twice'],
  [{ roles: [null, null] }, 'roles', 'required'],
  [{ specialtyCodes: ['no-such'] }, 'specialtyCodes', 'unknown-code'],
  [{ specialtyCodes: ['cardiology', 'cardiology'] }, 'specialtyCodes', 'listed-twice'],
])('refuses %j and adds nobody', async (changes, field, code) => {
  const count = () => world.sql<{ people: number }>('SELECT count(*)::int AS people FROM practitioner');
  const before = await count();
  const { body } = await ruler.post('/people', someone(changes)).expect(422);
  expect(body.fields).toHaveProperty([field], code);
  expect(await count()).toEqual(before);
});
