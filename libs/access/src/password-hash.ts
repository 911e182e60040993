import { hash, verify } from '@node-rs/argon2';
import { normalPassword } from './password.js';

/** OWASP's argon2id: 19 MiB, two passes, one lane. The hash names its own parameters, so they may grow later. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Nobody's password: verified when there is no account, so that an unknown login takes the same time. */
const NOBODY = hash('nobody', COST);

export const hashPassword = (password: string): Promise<string> => hash(normalPassword(password), COST);

/** Whether the password fits the hash; without a hash it never does, and takes as long to say so. */
export async function fitsPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const fits = await verify(passwordHash ?? (await NOBODY), normalPassword(password));
  return fits && passwordHash !== null;
}
