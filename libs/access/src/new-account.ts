import type { RoleGrant } from '#contract';
import { InvalidInput, newId } from '#platform';
import { type Account, loginFault, normalLogin } from './account.js';
import { hashPassword } from './password-hash.js';
import { passwordFault } from './password.js';
import { unboundGrants } from './permissions.js';

export interface NewAccount {
  login: string;
  password: string;
  name: string;
  practitionerId: string | null;
  grants: readonly RoleGrant[];
  /** Its password is public: it opens only the demo, and only on its own machine. */
  demo?: boolean;
}

/** The account as it is kept. Throws InvalidInput with the fields `login`, `password` and `roles`. */
export async function accountOf(input: NewAccount, now: Date): Promise<Account> {
  refuseUnboundGrants(input.grants);
  refuseFaults({ login: loginFault(input.login), password: passwordFault(input.password, input.login) });
  return {
    id: newId(),
    login: normalLogin(input.login),
    passwordHash: await hashPassword(input.password),
    passwordChangedAt: now,
    practitionerId: input.practitionerId,
    name: input.name,
    locale: 'vi',
    demo: input.demo ?? false,
    disabledAt: null,
    createdAt: now,
  };
}

export function refuseFaults(faults: Readonly<Record<string, string | null>>): void {
  const found = Object.entries(faults).filter((fault): fault is [string, string] => fault[1] !== null);
  if (found.length > 0) throw new InvalidInput(Object.fromEntries(found));
}

export function refuseUnboundGrants(grants: readonly RoleGrant[]): void {
  if (unboundGrants(grants).length > 0) throw new InvalidInput({ roles: 'facility-required' });
}
