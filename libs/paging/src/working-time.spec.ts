import { addWorkingTime } from './working-time.js';

const HOUR = 3_600_000;
/** A time in Vietnam. 2 March 2026 is a Monday. */
const local = (day: string, time: string) => new Date(`${day}T${time}:00+07:00`);

describe('working time', () => {
  it.each([
    ['within a day', '2026-03-02', '08:00', 4, '2026-03-02', '12:00'],
    ['up to the end of a day', '2026-03-02', '12:30', 4, '2026-03-02', '16:30'],
    ['into the next day', '2026-03-02', '15:30', 4, '2026-03-03', '10:30'],
    ['from before the day begins', '2026-03-02', '03:00', 4, '2026-03-02', '11:30'],
    ['from the evening', '2026-03-02', '22:00', 4, '2026-03-03', '11:30'],
    ['over a weekend', '2026-03-06', '16:00', 4, '2026-03-09', '11:00'],
    ['from a Sunday', '2026-03-08', '09:00', 4, '2026-03-09', '11:30'],
    ['over Reunification Day and Labour Day', '2026-04-29', '16:00', 1, '2026-05-04', '08:00'],
    ['a whole working day', '2026-03-02', '07:30', 9, '2026-03-02', '16:30'],
  ])('%s', (_name, day, time, hours, endDay, endTime) => {
    expect(addWorkingTime(local(day, time), hours * HOUR)).toEqual(local(endDay, endTime));
  });
});
