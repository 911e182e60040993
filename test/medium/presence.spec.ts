import { Presence } from '#paging';
import { newId } from '#platform';
import { PagingWorld } from '../support/paging.world.js';

jest.setTimeout(30_000);

describe('Presence', () => {
  let world: PagingWorld;
  let lan: string;
  const processId = newId();
  const presence = () => world.get(Presence);
  const state = async () => (await presence().states([lan])).get(lan);
  const connected = async () => {
    const socketId = newId();
    await presence().connected({ socketId, processId, practitionerId: lan });
    return socketId;
  };
  const age = (seconds: number) =>
    world.sql(`UPDATE presence SET seen_at = seen_at - $1 * interval '1 second'`, [seconds]);

  beforeAll(async () => {
    world = await PagingWorld.open();
  });

  beforeEach(async () => {
    await world.clearRota();
    lan = (await world.doctor('lan')).id;
  });

  afterAll(() => world.close());

  it('is there while one page of the doctor is open', async () => {
    expect(await state()).toBe('unreachable');
    const [pc, phone] = [await connected(), await connected()];
    expect(await state()).toBe('reachable');
    await presence().disconnected(pc);
    expect(await state()).toBe('reachable');
    await presence().disconnected(phone);
    expect(await state()).toBe('unreachable');
  });

  it('is in a consult as long as one page is', async () => {
    const [pc, phone] = [await connected(), await connected()];
    await presence().inConsult(pc, newId());
    expect(await state()).toBe('in-consult');
    await presence().inConsult(pc, null);
    expect(await state()).toBe('reachable');
    await presence().inConsult(phone, newId());
    await presence().disconnected(phone);
    expect(await state()).toBe('reachable');
  });

  it('goes stale 15 s after its process died, and comes back with it', async () => {
    await connected();
    await age(14);
    expect(await state()).toBe('reachable');
    await age(2);
    expect(await state()).toBe('unreachable');
    await presence().renew(newId());
    expect(await state()).toBe('unreachable');
    await presence().renew(processId);
    expect(await state()).toBe('reachable');
  });

  it('is swept away long after it went stale', async () => {
    await connected();
    await age(60);
    await presence().sweep();
    await presence().renew(processId);
    expect(await state()).toBe('reachable');
    await age(601);
    await presence().sweep();
    await presence().renew(processId);
    expect(await state()).toBe('unreachable');
  });
});
