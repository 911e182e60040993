import { CASE_STATES, type CaseState, PRIORITIES, type Priority, vietnamDay, type WorklistView } from '#contract';
import type { Answer } from '../../../api/client.js';
import { GROUP_OF, type Group, GROUPS } from './held-rows.js';

/** The periods that one chooses from, in days up to today. */
export const PERIODS = [7, 30, 90, 365] as const;

/** What is known of the cases that are looked for, besides words. None of it says who the patient is. */
export interface Known {
  icd10?: string;
  specialtyCode?: string;
  priorities?: Priority[];
  facilityId?: string;
  practitionerId?: string;
  days?: number;
  /** Days in Vietnam, `2026-11-23`, both included. */
  from?: string;
  to?: string;
}

/** Which cases are shown. */
export interface WorklistFilter {
  view: WorklistView;
  group: Group | null;
  /** Words of names, numbers and text: they never stand in an address. */
  text: string;
  known: Known;
}

export type SavedFilter = Answer<'get', '/api/v1/worklist/filters'>[number];

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 24 * 3_600_000;
const isId = (value: string): boolean => /^[0-9a-f-]{36}$/.test(value);

/** What an address says is known; whatever in it cannot be is left out. */
export function knownIn(params: URLSearchParams): Known {
  const value = (name: string, fits: (value: string) => boolean): string | undefined => {
    const given = params.get(name);
    return given !== null && fits(given) ? given : undefined;
  };
  const urgent = (params.get('urgent') ?? '').split(',').map(Number);
  const priorities = PRIORITIES.filter((priority) => urgent.includes(priority));
  const days = PERIODS.find((each) => String(each) === params.get('days'));
  return stripped({
    icd10: value('icd', (given) => /^[A-Z]\d{0,2}(\.\w{0,4})?$/i.test(given)),
    specialtyCode: value('specialty', (given) => /^[a-z-]{1,40}$/.test(given)),
    priorities: priorities.length > 0 ? priorities : undefined,
    facilityId: value('facility', isId),
    practitionerId: value('doctor', isId),
    days,
    from: days === undefined ? value('from', (given) => DAY.test(given)) : undefined,
    to: days === undefined ? value('to', (given) => DAY.test(given)) : undefined,
  });
}

/** The same as an address says it, null where it says nothing. */
export const paramsOf = (known: Known): Record<string, string | null> => ({
  icd: known.icd10 ?? null,
  specialty: known.specialtyCode ?? null,
  urgent: known.priorities?.join(',') ?? null,
  facility: known.facilityId ?? null,
  doctor: known.practitionerId ?? null,
  days: known.days === undefined ? null : String(known.days),
  from: known.from ?? null,
  to: known.to ?? null,
});

/** A filter as the server takes it. */
export function bodyOf({ view, group, text, known }: WorklistFilter) {
  const { from, to, ...rest } = known;
  const search = stripped({
    ...rest,
    text: text === '' ? undefined : text,
    from: from === undefined ? undefined : beginOf(from).toISOString(),
    to: to === undefined ? undefined : new Date(beginOf(to).getTime() + DAY_MS).toISOString(),
  });
  return {
    view,
    ...(group && { states: statesOf(group) }),
    ...(Object.keys(search).length > 0 && { search }),
  };
}

/** A filter that was saved, as the page shows it. */
export function filterOf({ filter: { view, states, search } }: SavedFilter): WorklistFilter {
  const { text = '', from, to, ...rest } = search ?? {};
  const group = GROUPS.find((each) => states?.some((state) => GROUP_OF[state] === each)) ?? null;
  const known = stripped({
    ...rest,
    from: from === undefined ? undefined : vietnamDay(new Date(from)),
    to: to === undefined ? undefined : vietnamDay(new Date(new Date(to).getTime() - 1)),
  });
  return { view, group, text, known };
}

const statesOf = (group: Group): CaseState[] => CASE_STATES.filter((state) => GROUP_OF[state] === group);

const beginOf = (day: string): Date => new Date(`${day}T00:00:00+07:00`);

/** Without what is not known. */
const stripped = <It extends object>(all: It): Partial<It> =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Partial<It>;

/** A filter that hides nothing. */
export const isEmpty = ({ group, text, known }: WorklistFilter): boolean =>
  group === null && text === '' && Object.keys(known).length === 0;
