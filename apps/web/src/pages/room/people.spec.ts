import type { RoomParticipant } from '#contract';
import type { Incoming } from '../../room/room-state.js';
import { peopleIn } from './people.js';
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
};
const hanh: RoomParticipant = { practitionerId: 'hanh', name: 'Hạnh', joinedAt: '', link: null, state: 'away' };
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
