/** A TURN server that shares a secret with us, as coturn's `use-auth-secret`. */
export interface TurnOptions {
  urls: readonly string[];
  secret: string;
}

export interface SessionOptions {
  /** Whether a proxy in front says where a connection came from. */
  trustProxy: boolean;
  /** Other origins whose pages may open sockets: the api's, when this is not the process that serves it. */
  webOrigins: readonly string[];
  /** Given when more than one session process runs; then the relays' leases lie there too. */
  redisUrl: string | null;
  /** The relays when there is no Redis: addresses as `ws://127.0.0.1:4443`. */
  relayUrls: readonly string[];
  /** What session and relay prove to each other. */
  relaySecret: string;
  turn: TurnOptions | null;
  stunUrls: readonly string[];
}

/** Injection token of {@link SessionOptions}. */
export const SESSION_OPTIONS = Symbol('SESSION_OPTIONS');

/** Injection token of the id that this process goes by in presence and attendance. */
export const PROCESS_ID = Symbol('PROCESS_ID');
