import type { RelayNotification } from '#contract';

export type Tell = (notification: RelayNotification) => void;

/** Who hears what happens in a room: the connection of a session process. */
export interface Listener {
  /** The connection is gone, for good. */
  readonly closed: boolean;
  readonly tell: Tell;
}
