import { MediaRefused, RoomLost } from './relay.errors.js';

/**
 * Runs a call to mediasoup whose arguments a page made up: when it throws, the arguments are to blame, unless the room
 * died while it ran.
 */
export async function refusable<T>(isClosed: () => boolean, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (isClosed()) throw new RoomLost();
    throw new MediaRefused({ reason: error instanceof Error ? error.message : 'unknown' });
  }
}
