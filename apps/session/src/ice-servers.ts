import { createHmac } from 'node:crypto';
import type { IceServer } from '#contract';
import type { TurnOptions } from './session.options.js';

/** Longer than a consult, shorter than somebody would need to make use of a leaked one. */
const CREDENTIAL_HOURS = 6;

/** STUN and TURN servers for one participant; the credential carries its own end (TURN REST API). */
export function iceServersFor(
  participantId: string,
  servers: { stunUrls: readonly string[]; turn: TurnOptions | null },
  now: Date,
): IceServer[] {
  const stun = servers.stunUrls.length > 0 ? [{ urls: [...servers.stunUrls] }] : [];
  if (servers.turn === null) return stun;
  const username = `${Math.floor(now.getTime() / 1000) + CREDENTIAL_HOURS * 3600}:${participantId}`;
  const credential = createHmac('sha1', servers.turn.secret).update(username).digest('base64');
  return [...stun, { urls: [...servers.turn.urls], username, credential }];
}
