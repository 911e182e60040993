import type { DutyView } from './queries.js';
import { LEADER, seatsOf, type Seat } from './seats.js';
import { holdersOf, trackOf } from './track.js';
import { daySpan } from './week.js';

const FIRST: Seat = { specialtyCode: 'cardiology', line: 'first', position: 1 };
const at = (clock: string): number => Date.parse(`2026-11-${clock}+07:00`);

const aDuty = (from: string, to: string, seat: Seat = FIRST, id = from): DutyView => ({
  ...seat,
  id,
  facilityId: 'f1',
  from: new Date(at(from)).toISOString(),
  to: new Date(at(to)).toISOString(),
  presence: 'resident',
  practitioner: {
    id: 'd1',
    name: 'Lê Đăng Khoa',
    title: 'BS.',
    position: '',
    phone: null,
    facilityId: 'f1',
    facilityName: '',
  },
});

const drawn = (duties: DutyView[]) =>
  trackOf(FIRST, duties, daySpan('2026-11-23')).map(({ from, to, duty }) => [from, to, duty?.id ?? null]);

describe("a seat's time", () => {
  it('without anybody is a hole each duty, cut at 07:00', () => {
    expect(drawn([])).toEqual([
      [at('23T00:00'), at('23T07:00'), null],
      [at('23T07:00'), at('24T00:00'), null],
    ]);
  });

  it('shows the part of a duty that lies in it', () => {
    expect(drawn([aDuty('22T07:00', '23T07:00'), aDuty('23T07:00', '24T07:00')])).toEqual([
      [at('23T00:00'), at('23T07:00'), '22T07:00'],
      [at('23T07:00'), at('24T00:00'), '23T07:00'],
    ]);
  });

  it('shows the hole between two duties', () => {
    expect(drawn([aDuty('22T07:00', '23T12:00'), aDuty('23T16:30', '24T07:00')])).toContainEqual([
      at('23T12:00'),
      at('23T16:30'),
      null,
    ]);
  });

  it('is held by whom somebody new would replace, and not by one who only touches it', () => {
    const duties = [
      aDuty('22T07:00', '23T07:00'),
      aDuty('23T07:00', '24T07:00'),
      aDuty('23T07:00', '24T07:00', LEADER),
    ];
    const span = { from: at('23T07:00'), to: at('23T12:00') };
    expect(holdersOf(FIRST, span, duties).map(({ id }) => id)).toEqual(['23T07:00']);
    expect(holdersOf(FIRST, span, duties, '23T07:00')).toEqual([]);
  });
});

describe('the seats of a facility', () => {
  it('are a leader, two lines a specialty, and what else is held, in the order of calling', () => {
    const third: Seat = { specialtyCode: 'cardiology', line: 'first', position: 2 };
    expect(seatsOf(['stroke', 'cardiology'], [aDuty('23T07:00', '24T07:00', third)])).toEqual([
      LEADER,
      { specialtyCode: 'stroke', line: 'first', position: 1 },
      { specialtyCode: 'stroke', line: 'second', position: 1 },
      FIRST,
      third,
      { specialtyCode: 'cardiology', line: 'second', position: 1 },
    ]);
  });

  it('keep a specialty in which nobody works any more', () => {
    const seat: Seat = { specialtyCode: 'toxicology', line: 'first', position: 1 };
    expect(seatsOf([], [aDuty('23T07:00', '24T07:00', seat)])).toEqual([LEADER, seat]);
  });
});
