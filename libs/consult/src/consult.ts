import type { ConsultRole, ConsultState } from '#contract';
import type { Opinion } from './opinion.js';

/** One consultation on a case: from the accepted ring to its end. */
export interface Consult {
  id: string;
  caseId: string;
  pageId: string;
  state: ConsultState;
  createdAt: Date;
  openedAt: Date | null;
  endedAt: Date | null;
  opinion: Opinion;
  /** Grows with every save of the opinion. */
  version: number;
}

export interface Participant {
  practitionerId: string;
  role: ConsultRole;
}

/**
 * The life of a consult. It may end without having been open: where the line is down, the specialist still answers.
 */
const next: Readonly<Record<ConsultState, readonly ConsultState[]>> = {
  waiting: ['open', 'ended'],
  open: ['ended'],
  ended: [],
};

export const mayBecome = (from: ConsultState, to: ConsultState): boolean => next[from].includes(to);

/** Who takes part from the start: the specialist leads, the doctor who asked keeps the minutes. */
export const firstParticipants = (specialistId: string, requestingDoctorId: string): Participant[] => [
  { practitionerId: specialistId, role: 'chair' },
  { practitionerId: requestingDoctorId, role: 'secretary' },
];

export const roleOf = (participants: readonly Participant[], practitionerId: string | null): ConsultRole | null =>
  participants.find((participant) => participant.practitionerId === practitionerId)?.role ?? null;

/**
 * Who keeps the minutes instead of the doctor who asked, who never came, since shifts change: the first of their
 * colleagues to come, or null when there is no need or nobody. Nobody should sign what they were not there for.
 */
export function standInSecretary(
  participants: readonly Participant[],
  came: readonly { practitionerId: string; facilityId: string }[],
  requestingFacilityId: string,
): string | null {
  if (came.some((person) => roleOf(participants, person.practitionerId) === 'secretary')) return null;
  const colleague = came.find(
    (person) => person.facilityId === requestingFacilityId && roleOf(participants, person.practitionerId) === 'member',
  );
  return colleague?.practitionerId ?? null;
}

/**
 * Whether the consult can begin: the chair is in, and somebody of the facility that asked, who need not be the doctor
 * who asked, since shifts change.
 */
export const bothSidesIn = (
  present: readonly { practitionerId: string; facilityId: string }[],
  sides: { chairId: string; requestingFacilityId: string },
): boolean =>
  present.some((person) => person.practitionerId === sides.chairId) &&
  present.some((person) => person.practitionerId !== sides.chairId && person.facilityId === sides.requestingFacilityId);
