import type { Role } from '#contract';

/** An account that the sign-in page offers with its password, in the demo only. */
export interface DemoAccount {
  login: string;
  password: string;
  name: string;
  role: Role;
}

export interface AccessOptions {
  /** Key of the audit's seals. */
  auditKey: string;
  /** Append-only file that keeps the newest seals outside the database. */
  auditHeadFile: string;
  /** A session without a request for so long locks itself, unless its practitioner is in a consult. */
  idleLockMinutes: number;
  /** Where browsers find the session process when it is not the one that serves them. */
  sessionUrl: string | null;
  /** Whether a proxy in front says where a request came from. */
  trustProxy: boolean;
  /** How many requests one session and one address may make. */
  requestsPerMinute: { session: number; address: number };
  /** Empty means that this is no demo: accounts marked as demo are then refused. */
  demoAccounts: readonly DemoAccount[];
}

/** Injection token of {@link AccessOptions}. */
export const ACCESS_OPTIONS = Symbol('ACCESS_OPTIONS');
