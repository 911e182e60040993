import type { Actor } from './actor.js';

/** What the gate found out about a request. */
export interface Admitted {
  actor: Actor | null;
  address: string;
}

/** Beside the request, not on it: nothing a client sends can end up here. */
const admitted = new WeakMap<object, Admitted>();

export const admit = (request: object, who: Admitted): void => {
  admitted.set(request, who);
};

export const admittedOf = (request: object): Admitted | null => admitted.get(request) ?? null;
