import { CONSULT_STATES, GUEST_STATES, type GuestState, PERMISSIONS, type Permission } from '#contract';
import { actorOf, isOver, mayStand, mayUse, opening } from './guest.js';

const NOW = new Date('2026-03-02T07:00:00Z');
const later = new Date(NOW.getTime() + 1);

describe('where a guest may stand next', () => {
  const NEXT: Record<GuestState, GuestState[]> = {
    invited: ['waiting', 'revoked'],
    waiting: ['knocking', 'revoked'],
    knocking: ['waiting', 'admitted', 'refused', 'revoked'],
    admitted: ['waiting', 'revoked'],
    refused: ['admitted', 'revoked'],
    revoked: [],
  };
  it.each(GUEST_STATES)('after %s', (from) => {
    expect(GUEST_STATES.filter((to) => mayStand(from, to)).sort()).toEqual([...NEXT[from]].sort());
  });

  it('is never in the room without a knock', () => {
    expect(GUEST_STATES.filter((from) => mayStand(from, 'admitted'))).toEqual(['knocking', 'refused']);
  });
});

describe('an invitation', () => {
  it.each(GUEST_STATES)('is over when taken back, not else: %s', (state) => {
    expect(isOver({ state, expiresAt: later }, 'open', NOW)).toBe(state === 'revoked');
  });

  it('is over with its time, and with its consult', () => {
    expect(isOver({ state: 'admitted', expiresAt: NOW }, 'open', NOW)).toBe(true);
    const over = CONSULT_STATES.filter((state) => isOver({ state: 'admitted', expiresAt: later }, state, NOW));
    expect(over).toEqual(['ended']);
  });

  it('is for the browser that opens it first', () => {
    const [device, other] = [Buffer.from('a'), Buffer.from('b')];
    expect(opening(null, null)).toBe('bind');
    expect(opening(null, device)).toBe('bind');
    expect(opening(device, Buffer.from('a'))).toBe('known');
    expect(opening(device, other)).toBe('used');
    expect(opening(device, null)).toBe('used');
  });
});

describe('what a guest may do', () => {
  const OPEN: Partial<Record<Permission, GuestState[]>> = {
    'guest.wait': ['waiting', 'knocking', 'admitted', 'refused'],
    'room.media': ['admitted'],
  };
  it.each(PERMISSIONS)('as far as it needs %s', (permission) => {
    expect(GUEST_STATES.filter((state) => mayUse({ state }, permission))).toEqual(OPEN[permission] ?? []);
  });

  it('comes of no account, no role and no facility', () => {
    const guest = { id: 'g', consultId: 'c', name: 'An', organisation: 'Chợ Rẫy', role: 'Giáo sư' };
    const rest = { invitedBy: 'd', invitedAt: NOW, expiresAt: later, tokenHash: Buffer.of(), deviceHash: null };
    expect(actorOf({ ...guest, ...rest, state: 'admitted' })).toEqual({
      ...{ accountId: null, practitionerId: null, name: 'An', grants: [], facilityIds: [], sessionId: 'g' },
      guest: { consultId: 'c', organisation: 'Chợ Rẫy', role: 'Giáo sư' },
    });
  });
});
