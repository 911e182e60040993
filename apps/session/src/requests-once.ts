import { Injectable } from '@nestjs/common';
import { CONNECTION_EVENTS, READING_EVENTS, REMEMBERED_REQUESTS, ROOM_GRACE_SECONDS } from '#contract';
import { Clock, InvalidInput, problemOf } from '#platform';
import { AnswersGiven } from './answers-given.js';
import type { LiveSocket } from './live-server.js';

/** Longer than anybody who comes back into their stay is waited for. */
const KEEP_MS = 4 * ROOM_GRACE_SECONDS * 1_000;

const READING: ReadonlySet<string> = new Set(READING_EVENTS);
const OF_THE_CONNECTION: ReadonlySet<string> = new Set(CONNECTION_EVENTS);

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const passes = (failure: unknown): boolean => problemOf(failure).status >= 500;

/**
 * Makes twice once, for every event that may change something (see requests.ts of the contract): takes the id of the
 * request off the payload, and answers a repeated one without carrying it out. Stands behind the guard, so that no
 * answer is given to somebody who may not ask any more.
 */
@Injectable()
export class RequestsOnce {
  private readonly ofConnections = new WeakMap<LiveSocket, AnswersGiven>();
  /** By session of a person; the one that was used last comes last. */
  private readonly ofSessions = new Map<string, { answers: AnswersGiven; usedAt: number }>();

  constructor(private readonly clock: Clock) {}

  /** `args` are the handler's: the id is taken off the payload among them. Throws InvalidInput without one. */
  async once(socket: LiveSocket, event: string, args: unknown[], work: () => Promise<unknown>): Promise<unknown> {
    if (READING.has(event)) return work();
    const requestId = takeRequestId(args);
    return this.answersOf(socket, event).once(requestId, event, work);
  }

  private answersOf(socket: LiveSocket, event: string): AnswersGiven {
    if (!OF_THE_CONNECTION.has(event)) return this.ofSession(socket.data.actor.sessionId);
    const known = this.ofConnections.get(socket) ?? newMemory();
    this.ofConnections.set(socket, known);
    return known;
  }

  private ofSession(sessionId: string): AnswersGiven {
    const usedAt = this.clock.now().getTime();
    const answers = this.ofSessions.get(sessionId)?.answers ?? newMemory();
    this.ofSessions.delete(sessionId);
    this.ofSessions.set(sessionId, { answers, usedAt });
    for (const [oldest, memory] of this.ofSessions) {
      if (memory.usedAt > usedAt - KEEP_MS) break;
      this.ofSessions.delete(oldest);
    }
    return answers;
  }
}

const newMemory = (): AnswersGiven => new AnswersGiven(REMEMBERED_REQUESTS, passes);

/** The payload is the second argument of a handler, after the socket. */
const PAYLOAD = 1;

/** What is left of the payload is what the handler's form knows. */
function takeRequestId(args: unknown[]): string {
  const payload = args[PAYLOAD];
  if (typeof payload !== 'object' || payload === null || !('requestId' in payload)) {
    throw new InvalidInput({ requestId: 'required' });
  }
  const { requestId, ...rest } = payload;
  if (typeof requestId !== 'string' || !UUID.test(requestId)) throw new InvalidInput({ requestId: 'not-an-id' });
  args[PAYLOAD] = rest;
  return requestId;
}
