import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { Locale } from '#access';
import type { DutyLine, DutyPresence } from './duty.js';

/** A duty as a calendar shows it. */
export interface ListedDuty {
  id: string;
  line: DutyLine;
  position: number;
  presence: DutyPresence;
  from: Date;
  to: Date;
  createdAt: Date;
  facilityName: string;
  facilityNameEn: string;
  facilityPhone: string | null;
  /** Null for the duty leader. */
  specialty: string | null;
  specialtyEn: string | null;
}

interface Words {
  calendar: string;
  line: Record<DutyLine, string>;
  presence: Record<DutyPresence, string>;
  duty: (specialty: string, line: string) => string;
  phone: string;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  vi: {
    calendar: 'Lịch trực',
    line: { first: 'tuyến 1', second: 'tuyến 2', leader: 'Trực lãnh đạo' },
    presence: { resident: 'Thường trú', home: 'Trực gọi (tại nhà)' },
    duty: (specialty, line) => `Trực ${specialty}, ${line}`,
    phone: 'Điện thoại',
  },
  en: {
    calendar: 'On-call duties',
    line: { first: 'first line', second: 'second line', leader: 'Duty leader' },
    presence: { resident: 'Resident', home: 'On call from home' },
    duty: (specialty, line) => `On call: ${specialty}, ${line}`,
    phone: 'Phone',
  },
};

/** How often a calendar may ask again, in seconds. */
const ASK_AGAIN_SECONDS = 15 * 60;

/**
 * A doctor's duties as an iCalendar stream (RFC 5545), in UTC. The same duties make the same bytes, so that a calendar
 * that asks again is answered that nothing has changed.
 */
export function dutyCalendar(duties: readonly ListedDuty[], locale: Locale): string {
  const words = WORDS[locale];
  const calendar = ical({
    name: words.calendar,
    prodId: { company: 'HoiChan', product: 'rota', language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: ASK_AGAIN_SECONDS,
  });
  for (const duty of duties) {
    const specialty = locale === 'vi' ? duty.specialty : duty.specialtyEn;
    const phone = duty.facilityPhone === null ? [] : [`${words.phone}: ${duty.facilityPhone}`];
    calendar.createEvent({
      id: `${duty.id}@duty.hoichan`,
      start: duty.from,
      end: duty.to,
      stamp: duty.createdAt,
      summary: specialty === null ? words.line.leader : words.duty(specialty, words.line[duty.line]),
      location: locale === 'vi' ? duty.facilityName : duty.facilityNameEn,
      description: [words.presence[duty.presence], ...phone].join('\n'),
      transparency: ICalEventTransparency.OPAQUE,
    });
  }
  return calendar.toString();
}
