import type { Event } from 'socket.io';
import { CLIENT_EVENTS } from '#contract';
import { acknowledgementOf, refusal } from './acknowledgement.js';
import type { LiveSocket } from './live-server.js';
import { isModest } from './payload-limit.js';
import { fullBucket, type RateLimit, take } from './rate-limit.js';
import { NoSuchEvent, PayloadRefused, TooManyEvents } from './session.errors.js';

/** A page sends a dozen events when it joins, and then one a click. */
const LIMIT: RateLimit = { burst: 60, perSecond: 20, patience: 200 };

/** Also keeps out names that mean something to the socket itself: an `error` that nobody awaits ends the process. */
const KNOWN: ReadonlySet<string> = new Set(CLIENT_EVENTS);

/**
 * Stands before every handler of a socket: refuses floods, monstrous payloads and events that do not exist.
 * Refusals are answered; a sender who does not stop is disconnected.
 */
export function limitEvents(socket: LiveSocket, now: () => number): void {
  let bucket = fullBucket(LIMIT, now());
  socket.use(([name, ...args]: Event, next) => {
    const taken = take(bucket, LIMIT, now());
    bucket = taken.bucket;
    if (taken.verdict === 'send-away') return void socket.disconnect(true);
    const error =
      taken.verdict === 'refuse'
        ? new TooManyEvents()
        : !KNOWN.has(name)
          ? new NoSuchEvent()
          : !isModest(args.filter((arg) => typeof arg !== 'function'))
            ? new PayloadRefused()
            : null;
    if (error === null) return next();
    acknowledgementOf(args.at(-1))?.(refusal(error));
  });
}
