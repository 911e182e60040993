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

  it('has a weak line when every page is at one', async () => {
    const weakLink = async () => (await presence().reach([lan])).get(lan)?.weakLink;
    const [pc, phone] = [await connected(), await connected()];
    await presence().weakLink(pc, true);
    expect(await weakLink()).toBe(false);
    await presence().weakLink(phone, true);
    expect(await weakLink()).toBe(true);
    await presence().disconnected(phone);
    await presence().weakLink(pc, false);
    expect(await weakLink()).toBe(false);
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

  describe('after an outage', () => {
    const young = newId();
    const started = (secondsAgo: number) =>
      world.sql(`UPDATE session_process SET started_at = now() - $1 * interval '1 second'`, [secondsAgo]);

    afterAll(() => world.sql(`UPDATE session_process SET started_at = '2026-01-01', seen_at = 'infinity'`));

    it('is denied to nobody until pages had the time to come back', async () => {
      await world.sql('DELETE FROM session_process');
      expect(await state()).toBe('reachable');
      await presence().processStarted(young, { alone: false });
      expect(await state()).toBe('reachable');
      await started(11);
      expect(await state()).toBe('unreachable');
    });

    it('is denied to nobody while no process lives', async () => {
      await world.sql(`UPDATE session_process SET seen_at = now() - interval '16 seconds'`);
      expect(await state()).toBe('reachable');
      await presence().renew(young);
      expect(await state()).toBe('unreachable');
    });

    it('is not taken by a consult of a dead process when there is no other than the new one', async () => {
      await presence().inConsult(await connected(), newId());
      expect(await state()).toBe('in-consult');
      await presence().processStarted(young, { alone: false });
      expect(await state()).toBe('in-consult');
      await presence().processStarted(young, { alone: true });
      expect(await state()).toBe('unreachable');
    });
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
