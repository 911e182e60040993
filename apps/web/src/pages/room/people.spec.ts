import type { RoomParticipant } from '#contract';
import type { Incoming } from '../../room/room-state.js';
import { handsIn, peopleIn, turnOf } from './people.js';
import type { ConsultPerson } from './queries.js';

const khoa: ConsultPerson = {
  id: 'khoa',
  name: 'Lê Đăng Khoa',
  title: 'BSCKII',
  position: '',
  phone: '0251',
  facilityId: 'f1',
  facilityName: 'BVĐK Đồng Nai',
  role: 'chair',
  present: false,
  attended: false,
  reach: { state: 'reachable', weakLink: false },
};
const hanh: RoomParticipant = {
  practitionerId: 'hanh',
  name: 'Hạnh',
  joinedAt: '',
  link: null,
  handRaisedAt: null,
  state: 'away',
};
const voice: Incoming = {
  consumerId: 'c1',
  practitionerId: 'hanh',
  source: 'microphone',
  track: {} as MediaStreamTrack,
  paused: true,
  score: 0,
};

describe('the people of a room', () => {
  const people = peopleIn({ participants: [khoa] }, [hanh], [voice]);
  const person = (id: string) => people.find((each) => each.id === id);

  it('are those who are in', () => {
    expect(person('hanh')).toMatchObject({
      name: 'Hạnh',
      state: 'away',
      microphone: 'muted',
      camera: null,
      signal: null,
    });
  });

  it('and those who are expected', () => {
    expect(person('khoa')).toMatchObject({ role: 'chair', state: 'expected', microphone: 'none', phone: '0251' });
  });
});

describe('raised hands', () => {
  const at = (practitionerId: string, handRaisedAt: string | null): RoomParticipant => ({
    ...hanh,
    practitionerId,
    handRaisedAt,
  });
  const hands = handsIn([
    at('an', '2026-03-01T00:02:00.000Z'),
    at('binh', null),
    at('chi', '2026-03-01T00:01:00.000Z'),
  ]);

  it('have their turn by how long they are up', () => {
    expect(hands).toEqual(['chi', 'an']);
    expect(turnOf(hands, 'an')).toBe(2);
    expect(turnOf(hands, 'binh')).toBeNull();
  });
});
