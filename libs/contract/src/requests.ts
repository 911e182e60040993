import type { ClientToServerEvents } from './room.js';

/**
 * **Twice is once.** Every event of a page that may change something carries a `requestId` in its payload: a UUID that
 * the page makes for the call, and keeps when it sends the same call again because no answer came. The session answers
 * a repeated id with its first answer, also over another socket of the same person's session; what is still under way
 * is waited for. A mutating event without one is refused. An id that is used again for another event is refused as
 * `request.id-reused`. Only failures that pass (503, 500) are not kept: repeating such a call carries it out.
 *
 * What comes and goes with a connection ({@link CONNECTION_EVENTS}) is once on that connection, since another has to
 * come in by itself.
 *
 * When another process has taken over meanwhile, a repeated call is carried out again and converges: producing a source
 * replaces it; mute, pause, layers and link set a state; ICE restarts once more; closing what is closed does nothing.
 */
export const REMEMBERED_REQUESTS = 64;

/** What changes nothing, and so needs no id. Whatever is not listed does. */
export const READING_EVENTS = [
  'room:prepare',
  'room:point',
  'board:look',
  'guest:look',
  'system:overview',
  'system:dump',
] as const satisfies readonly ClientEvent[];

/** What concerns the connection that it came by, and is done for each. */
export const CONNECTION_EVENTS = [
  'room:wait',
  'room:join',
  'room:leave',
  'check:open',
  'check:connect',
  'check:loop',
  'check:close',
] as const satisfies readonly ClientEvent[];

export type ClientEvent = keyof ClientToServerEvents;
type Input<Name extends ClientEvent> = Parameters<ClientToServerEvents[Name]>[0];
type Done<Name extends ClientEvent> = Parameters<ClientToServerEvents[Name]>[1];

/** A payload with the id of the request. */
export type Requested<Payload> = (Payload extends Record<string, never> ? unknown : Payload) & { requestId: string };

/** What a page's socket sends: {@link ClientToServerEvents} with the ids of requests. */
export type WireEvents = {
  [Name in ClientEvent]: Name extends (typeof READING_EVENTS)[number]
    ? ClientToServerEvents[Name]
    : (input: Requested<Input<Name>>, done: Done<Name>) => void;
};
