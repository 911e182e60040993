import type { RoomParticipant } from '#contract';
import { RemoteMembers } from './remote-members.js';

const doctor = (state: RoomParticipant['state'], handRaisedAt: string | null = null): RoomParticipant => ({
  practitionerId: 'd1',
  name: 'BS. An',
  joinedAt: '2026-03-01T00:00:00.000Z',
  state,
  link: null,
  handRaisedAt,
});

describe('members in other processes', () => {
  it('join once, and change when they go away', () => {
    const members = new RemoteMembers();
    expect(members.hear(doctor('here'), 0)).toBe('joined');
    expect(members.hear(doctor('here'), 5_000)).toBe('same');
    expect(members.hear(doctor('away'), 6_000)).toBe('changed');
    expect(members.views()).toEqual([doctor('away')]);
    expect(members.hear(doctor('away', '2026-03-01T00:10:00.000Z'), 7_000)).toBe('changed');
    expect(members.hear(doctor('away', '2026-03-01T00:10:00.000Z'), 8_000)).toBe('same');
  });

  it('are forgotten once, when they leave or when their process falls silent', () => {
    const members = new RemoteMembers();
    members.hear(doctor('here'), 0);
    expect(members.sweep(16_000)).toEqual([]);
    expect(members.sweep(16_001)).toEqual(['d1']);
    expect(members.forget('d1')).toBe(false);
  });
});
