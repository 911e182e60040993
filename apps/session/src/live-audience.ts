import type { Audience } from '#database';
import type { Person } from './person.js';

/** socket.io's word for a group of sockets is room; a room of ours is a consult, so these are called channels. */
const facilityChannel = (facilityId: string): string => `facility:${facilityId}`;
const practitionerChannel = (practitionerId: string): string => `practitioner:${practitionerId}`;
export const sessionChannel = (sessionId: string): string => `session:${sessionId}`;

/** The channels of somebody's every socket. */
export const channelsOf = (actor: Pick<Person, 'facilityIds' | 'practitionerId' | 'sessionId'>): string[] => [
  sessionChannel(actor.sessionId),
  ...actor.facilityIds.map(facilityChannel),
  ...(actor.practitionerId === null ? [] : [practitionerChannel(actor.practitionerId)]),
];

/** Whom an event is for. Nobody when both lists are empty: never everybody. */
export const channelsFor = (audience: Audience): string[] => [
  ...(audience.facilities ?? []).map(facilityChannel),
  ...(audience.practitioners ?? []).map(practitionerChannel),
];
