import { createHash, randomBytes } from 'node:crypto';

/** What the browser keeps. The database keeps only its hash, so that a copy of the database signs nobody in. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();
