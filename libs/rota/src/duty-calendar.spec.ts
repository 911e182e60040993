import ICAL from 'ical.js';
import { type VEvent, sync } from 'node-ical';
import { dutyCalendar, type ListedDuty } from './duty-calendar.js';

const NIGHT: ListedDuty = {
  id: '01a20984-1e21-708d-a3fe-4f01a63a5526',
  ...{ line: 'first', position: 1, presence: 'home' },
  from: new Date('2026-12-05T10:00:00Z'),
  to: new Date('2026-12-06T00:30:00Z'),
  createdAt: new Date('2026-11-01T08:00:00Z'),
  facilityName: 'Bệnh viện Đa khoa Đồng Nai; cơ sở 2, phường Tam Hiệp, thành phố Biên Hòa, tỉnh Đồng Nai',
  facilityNameEn: 'Dong Nai General Hospital',
  facilityPhone: '0251 3822 888',
  ...{ specialty: 'Tim mạch', specialtyEn: 'Cardiology' },
};
const LEADER: ListedDuty = {
  ...NIGHT,
  id: '01a20984-1e21-708d-a3fe-4f01a63a5527',
  line: 'leader',
  specialty: null,
  specialtyEn: null,
};

const events = (text: string): VEvent[] =>
  Object.values(sync.parseICS(text)).flatMap((part) => (part?.type === 'VEVENT' ? [part] : []));

describe('a calendar of duties', () => {
  it('is read as it was meant by two parsers', () => {
    const text = dutyCalendar([NIGHT], 'vi');
    const [one] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
    const event = new ICAL.Event(one);
    expect(event.startDate.toJSDate()).toEqual(NIGHT.from);
    expect(event.endDate.toJSDate()).toEqual(NIGHT.to);
    expect(event.summary).toBe('Trực Tim mạch, tuyến 1');
    expect(event.location).toBe(NIGHT.facilityName);
    expect(event.description).toBe('Trực gọi (tại nhà)\nĐiện thoại: 0251 3822 888');
    const [other] = events(text);
    expect(other).toMatchObject({ summary: 'Trực Tim mạch, tuyến 1', location: NIGHT.facilityName });
    expect([other?.start.getTime(), other?.end?.getTime()]).toEqual([NIGHT.from.getTime(), NIGHT.to.getTime()]);
  });

  it('keeps to the lines of 75 octets that RFC 5545 asks for, also with Vietnamese letters', () => {
    const longest = Math.max(
      ...dutyCalendar([NIGHT], 'vi')
        .split('\r\n')
        .map((line) => Buffer.byteLength(line)),
    );
    expect(longest).toBeLessThanOrEqual(75);
  });

  it('speaks the language of its doctor, and names the duty leader', () => {
    expect(events(dutyCalendar([NIGHT, LEADER], 'en')).map(({ summary }) => summary)).toEqual([
      'On call: Cardiology, first line',
      'Duty leader',
    ]);
  });

  it('is the same, byte for byte, as long as the duties are', () => {
    expect(dutyCalendar([NIGHT, LEADER], 'vi')).toBe(dutyCalendar([NIGHT, LEADER], 'vi'));
  });

  it('is a calendar also when there is no duty', () => {
    const calendar = new ICAL.Component(ICAL.parse(dutyCalendar([], 'vi')));
    expect(calendar.getAllSubcomponents('vevent')).toEqual([]);
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Lịch trực');
  });
});
