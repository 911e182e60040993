/** Roles a person may hold, each at one facility or (facility null) everywhere. */
export const ROLES = ['clinician', 'specialist', 'rota-admin', 'facility-admin', 'system-admin', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

export interface RoleGrant {
  role: Role;
  /** The facility in which the role holds; null means in all of them. */
  facilityId: string | null;
}

/** What a route or a socket event may ask of whoever calls it. */
export const PERMISSIONS = [
  'self', // one's own account: every signed-in person
  'directory.read',
  'patient.read',
  'patient.write',
  'case.read',
  'case.write',
  'page.answer',
  'consult.join',
  'room.media', // pictures and sound of a room: its doctors, and guests who were let in
  'guest.wait', // the waiting room of guests, who have no account
  'minutes.sign',
  'recording.play',
  'rota.read',
  'rota.write',
  'people.manage',
  'audit.read',
  'system.watch', // how relays and rooms stand, in numbers
] as const;
export type Permission = (typeof PERMISSIONS)[number];
