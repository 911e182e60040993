import type { ConsentAnswer } from './recording.js';

/**
 * The life of an invitation for somebody from outside. `waiting`: they have opened it, or were sent back, and stand in
 * the waiting room; `knocking`: they ask to be let in. Time ends each of them.
 */
export const GUEST_STATES = ['invited', 'waiting', 'knocking', 'admitted', 'refused', 'revoked'] as const;
export type GuestState = (typeof GUEST_STATES)[number];

/** For how long an invitation is good. */
export const GUEST_MINUTES = { least: 15, usual: 120, most: 24 * 60 } as const;

/** A guest says at the handshake of their socket which invitation they come with; its cookie says that it is theirs. */
export interface GuestHandshake {
  guestId: string;
}

/** Who somebody from outside is, as all in the room see it. */
export interface GuestBadge {
  organisation: string;
  role: string;
}

/** Whether the consult is recorded, or is to be, and what the guest has said to it. */
export interface GuestRecording {
  state: 'asked' | 'recording';
  answer: ConsentAnswer | null;
}

/** All that guests are told besides pictures and sound: nothing of the case. */
export interface GuestView extends GuestBadge {
  id: string;
  consultId: string;
  state: GuestState;
  name: string;
  /** Who invited them, and from where. */
  invitedBy: string;
  invitedFrom: string;
  expiresAt: string;
  recording: GuestRecording | null;
}

export interface GuestAnswerInput {
  agreed: boolean;
}

/** What reaches a guest's page; what else a room is told, as of the drawings on files of the case, does not. */
export const GUEST_NEWS = [
  'session:ended',
  'guest:changed',
  'room:participant-joined',
  'room:participant-changed',
  'room:participant-left',
  'room:consumer',
  'room:consumer-closed',
  'room:consumer-paused',
  'room:consumer-resumed',
  'room:consumer-score',
  'room:producer-score',
  'room:channels-changed',
  'room:quality',
  'room:speaker',
  'room:pointed',
  'room:rebuilt',
  'room:lost',
  'room:taken-over',
  'room:ended',
] as const;
