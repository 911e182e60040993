import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { AccessModule, type Actor } from '#access';
import { DatabaseModule } from '#database';
import { newId, PlatformModule } from '#platform';
import { OnCall, Rota, RotaHttpModule, RotaModule } from '#rota';
import { RotaViews } from '../../libs/rota/src/rota-views.service.js';
import type { NewDutyInput } from '../../libs/rota/src/rota.dto.js';
import { accessOptions } from '../support/access-options.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

const HOUR = 3_600_000;
const hospital = newId();
const elsewhere = newId();
const [lan, minh, surgeon, stranger] = [newId(), newId(), newId(), newId()];
const planner: Actor = {
  accountId: newId(),
  practitionerId: null,
  name: 'Planner',
  grants: [{ role: 'rota-admin', facilityId: hospital }],
  facilityIds: [],
  sessionId: newId(),
};

/** Tomorrow, so many hours after midnight UTC. */
const tomorrow = (hours: number): Date =>
  new Date((Math.floor(Date.now() / (24 * HOUR)) + 1) * 24 * HOUR + hours * HOUR);

describe('The rota', () => {
  let base: TestDatabase;
  let app: TestingModule;
  const sql = (query: string, values: unknown[] = []) =>
    app.get(DataSource).query<Record<string, unknown>[]>(query, values);

  beforeAll(async () => {
    base = await testDatabase();
    app = await Test.createTestingModule({
      imports: [
        PlatformModule,
        DatabaseModule.forRoot({ url: base.url, poolSize: 6 }),
        AccessModule.forRoot(accessOptions()),
        RotaModule,
        RotaHttpModule,
      ],
    }).compile();
    await sql(`INSERT INTO province VALUES ('75', 'Đồng Nai', 'Dong Nai')`);
    await sql(
      `INSERT INTO specialty VALUES ('cardiology', 'Tim mạch', 'Cardiology', 1), ('surgery', 'Ngoại', 'Surgery', 2)`,
    );
    for (const [code, id] of [
      ['75001', hospital],
      ['75002', elsewhere],
    ]) {
      await sql(
        `INSERT INTO facility (id, code, name, name_en, short_name, kind, technical_level, province_code)
         VALUES ($1, $2, 'H', 'H', 'H', 'provincial-hospital', 'basic', '75')`,
        [id, code],
      );
    }
    await sql(`INSERT INTO account (id, login, password_hash, name) VALUES ($1, 'planner', '-', 'Planner')`, [
      planner.accountId,
    ]);
    for (const [id, facilityId, name, specialty] of [
      [lan, hospital, 'Lan', 'cardiology'],
      [minh, hospital, 'Minh', 'cardiology'],
      [surgeon, hospital, 'Surgeon', 'surgery'],
      [stranger, elsewhere, 'Stranger', 'cardiology'],
    ]) {
      await sql('INSERT INTO practitioner (id, facility_id, name) VALUES ($1, $2, $3)', [id, facilityId, name]);
      await sql('INSERT INTO practitioner_specialty VALUES ($1, $2)', [id, specialty]);
    }
  });

  afterEach(() => sql('DELETE FROM duty'));

  afterAll(async () => {
    await app.close();
    await base.drop();
  });

  const duty = (practitionerId: string, from: number, to: number, more: Partial<NewDutyInput> = {}): NewDutyInput => ({
    facilityId: hospital,
    specialtyCode: 'cardiology',
    line: 'first',
    position: 1,
    practitionerId,
    from: tomorrow(from).toISOString(),
    to: tomorrow(to).toISOString(),
    presence: 'resident',
    replace: false,
    ...more,
  });
  const add = (...story: Parameters<typeof duty>) => app.get(Rota).add(planner, duty(...story));
  const week = async () => {
    const views = await app.get(RotaViews).during(hospital, { from: tomorrow(0), to: tomorrow(48) });
    return views.map(
      (view) =>
        `${view.practitioner.name} ${(+new Date(view.from) - +tomorrow(0)) / HOUR}-${(+new Date(view.to) - +tomorrow(0)) / HOUR}`,
    );
  };

  it('says who is on call, from the first moment of a duty up to its last', async () => {
    await add(lan, 7, 19);
    await add(minh, 19, 31);
    await add(surgeon, 7, 31, { line: 'leader', specialtyCode: null });
    const at = async (hours: number) =>
      (await app.get(OnCall).at(hospital, 'cardiology', tomorrow(hours))).map((each) => each.practitionerId);
    expect(await at(6.99)).toEqual([]);
    expect(await at(7)).toEqual([lan, surgeon]);
    expect(await at(19)).toEqual([minh, surgeon]);
    expect(await at(31)).toEqual([]);
  });

  it('shows the duties that touch a period, with names', async () => {
    await add(lan, 7, 19);
    await add(minh, 19, 31, { presence: 'home' });
    expect(await week()).toEqual(['Lan 7-19', 'Minh 19-31']);
    await expect(
      app.get(RotaViews).during(hospital, { from: tomorrow(0), to: tomorrow(32 * 24) }),
    ).rejects.toMatchObject({ fields: { to: 'period-too-long' } });
  });

  it('refuses two doctors in one seat, and says which duty is in the way', async () => {
    const first = await add(lan, 7, 19);
    await expect(add(minh, 18, 20)).rejects.toMatchObject({
      code: 'rota.overlap',
      facts: { dutyId: first.id, practitionerId: lan },
      fields: { from: 'overlap' },
    });
    await add(minh, 18, 20, { position: 2 });
    await add(minh, 7, 19, { line: 'second' });
    expect(await week()).toHaveLength(3);
  });

  it('gives a seat to one of many who ask for it at the same moment', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 8 }, () => add(lan, 7, 19)));
    const refused = asked.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []));
    expect(refused).toEqual(Array.from({ length: 7 }, () => 'rota.overlap'));
    expect(await week()).toEqual(['Lan 7-19']);
  });

  it('cuts the duties in the way when asked to replace them', async () => {
    await add(lan, 0, 24);
    await add(lan, 24, 30);
    await add(minh, 8, 10, { replace: true });
    await add(minh, 23, 30, { replace: true });
    expect(await week()).toEqual(['Lan 0-8', 'Minh 8-10', 'Lan 10-23', 'Minh 23-30']);
  });

  it.each([
    ['one of another specialty', surgeon, {}, { practitionerId: 'not-of-specialty' }],
    ['one of another hospital', stranger, {}, { practitionerId: 'not-at-facility' }],
    ['somebody unknown', newId(), {}, { practitionerId: 'not-at-facility' }],
    ['a duty that ends before it begins', lan, { to: tomorrow(6).toISOString() }, { to: 'not-after-from' }],
    ['a duty of more than a month', lan, { to: tomorrow(24 * 33).toISOString() }, { to: 'period-too-long' }],
  ])('refuses %s', async (_who, practitionerId, more, fields) => {
    await expect(add(practitionerId, 7, 19, more)).rejects.toMatchObject({ code: 'input.invalid', fields });
  });

  it('is planned only by those of the hospital', async () => {
    const other: Actor = { ...planner, grants: [{ role: 'rota-admin', facilityId: elsewhere }] };
    await expect(app.get(Rota).add(other, duty(lan, 7, 19))).rejects.toMatchObject({ code: 'rota.not-yours' });
    const { id } = await add(lan, 7, 19);
    await expect(app.get(Rota).remove(other, id)).rejects.toMatchObject({ code: 'rota.not-yours' });
    await expect(app.get(Rota).change(other, id, { replace: false })).rejects.toMatchObject({ code: 'rota.not-yours' });
    await app.get(Rota).remove({ ...planner, grants: [{ role: 'system-admin', facilityId: null }] }, id);
  });

  it('changes a duty, and tells those who look at the rota', async () => {
    const { id } = await add(lan, 7, 19);
    await add(lan, 19, 24);
    await expect(
      app.get(Rota).change(planner, id, { to: tomorrow(20).toISOString(), replace: false }),
    ).rejects.toMatchObject({ code: 'rota.overlap' });
    await app.get(Rota).change(planner, id, { practitionerId: minh, to: tomorrow(20).toISOString(), replace: true });
    expect(await week()).toEqual(['Minh 7-20', 'Lan 20-24']);
    const [told] = await sql(`SELECT facts, audience FROM outbox_event WHERE type = 'RotaChanged' ORDER BY id DESC`);
    expect(told).toEqual({ facts: { facilityId: hospital }, audience: { facilities: [hospital] } });
  });

  it('removes what is to come, ends what has begun, and keeps what was', async () => {
    const { id } = await add(lan, 7, 19);
    await app.get(Rota).remove(planner, id);
    expect(await week()).toEqual([]);

    const begun = await add(lan, -48, 19);
    await app.get(Rota).remove(planner, begun.id);
    const [row] = await sql('SELECT ends_at <= now() AS over FROM duty WHERE id = $1', [begun.id]);
    expect(row).toEqual({ over: true });
    await expect(app.get(Rota).remove(planner, begun.id)).rejects.toMatchObject({ code: 'rota.duty-over' });
    await expect(app.get(Rota).remove(planner, newId())).rejects.toMatchObject({ code: 'rota.duty-not-found' });
  });
});
