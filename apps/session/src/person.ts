import { type Actor, clinician } from '#access';
import type { GuestActor } from '#consult';

/** Who is behind a socket: somebody with an account, or a guest of one consult. */
export type Person = Actor | GuestActor;

export const isGuest = (person: Person): person is GuestActor => 'guest' in person;

/** By what a room knows somebody. Throws NotAPractitioner. */
export const personIdOf = (person: Person): string => (isGuest(person) ? person.sessionId : clinician(person));
