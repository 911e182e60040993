import { normalLogin } from './account.js';
import { ACCOUNT_DELAY, ADDRESS_DELAY, type DelayRule } from './delay.js';

/** One thing that failures are counted by. */
export interface AttemptKey {
  key: string;
  rule: DelayRule;
  /** A success clears a login, but not an address, where others may be guessing. */
  clearedBySuccess: boolean;
}

/** For so long an address stays known to an account that signed in from it. */
export const KNOWN_ADDRESS_DAYS = 30;

/**
 * What a sign-in is counted by. Where the account has signed in before, its failures there count by themselves, and
 * the address's do not: whoever guesses from elsewhere cannot keep a doctor waiting at the doctor's own PC.
 */
export function signInKeys(login: string, address: string, known: boolean): AttemptKey[] {
  const name = normalLogin(login).toLowerCase();
  if (known) return [{ key: `login:${name}@${address}`, rule: ACCOUNT_DELAY, clearedBySuccess: true }];
  return [
    { key: `login:${name}`, rule: ACCOUNT_DELAY, clearedBySuccess: true },
    { key: `address:${address}`, rule: ADDRESS_DELAY, clearedBySuccess: false },
  ];
}

/** Proving oneself again within a session is counted by the session: nobody else can make it wait. */
export const sessionKeys = (sessionId: string): AttemptKey[] => [
  { key: `session:${sessionId}`, rule: ACCOUNT_DELAY, clearedBySuccess: true },
];
