import { foundPeople } from './found-people.js';
import type { Person } from './queries.js';

const aPerson = (name: string, change: Partial<Person> = {}): Person => ({
  id: name,
  name,
  title: 'BS.',
  position: '',
  phone: null,
  email: null,
  facilityId: 'f1',
  facilityName: '',
  licenceNumber: null,
  licenceScope: null,
  specialtyCodes: [],
  active: true,
  accountId: 'a1',
  login: null,
  disabled: false,
  roles: [],
  ...change,
});

const PEOPLE = [
  aPerson('Nguyễn Thị Mỹ Hạnh', { login: 'bs.hanh', position: 'Khoa Cấp cứu' }),
  aPerson('Đỗ Thanh Bình', { facilityId: 'f2' }),
  aPerson('Võ Minh Đức', { disabled: true }),
  aPerson('Ngô Hải Yến', { active: false }),
];
const ALL = { text: '', facilityId: null, state: 'all' } as const;
const names = (filter: Parameters<typeof foundPeople>[1]) => foundPeople(PEOPLE, filter).map(({ name }) => name);

describe('people are found', () => {
  it.each([
    ['my hanh', 'Nguyễn Thị Mỹ Hạnh'],
    ['hạnh nguyễn', 'Nguyễn Thị Mỹ Hạnh'],
    ['BS.HANH', 'Nguyễn Thị Mỹ Hạnh'],
    ['cap cuu', 'Nguyễn Thị Mỹ Hạnh'],
    ['do thanh', 'Đỗ Thanh Bình'],
  ])('by %s', (text, name) => expect(names({ ...ALL, text })).toEqual([name]));

  it('of one facility', () => expect(names({ ...ALL, facilityId: 'f2' })).toEqual(['Đỗ Thanh Bình']));

  it('by whether they may still sign in and work', () => {
    expect(names({ ...ALL, state: 'disabled' })).toEqual(['Võ Minh Đức', 'Ngô Hải Yến']);
    expect(names({ ...ALL, state: 'active' })).toEqual(['Nguyễn Thị Mỹ Hạnh', 'Đỗ Thanh Bình']);
  });

  it('all, without a filter', () => expect(names(ALL)).toHaveLength(PEOPLE.length));
});
