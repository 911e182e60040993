import type { LoadPeer } from './load-peer.js';

/** A server with one sender and its receivers, all connected and at rest. */
export interface Side {
  /** The server's process; what it started counts too. */
  pid: number;
  receivers: readonly LoadPeer[];
  /** Lets the source's packets come, or stops them. */
  flow(on: boolean): Promise<void>;
  close(): Promise<void>;
}
