import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether an Authorization header carries the secret. Takes as long for a near miss as for a far one. */
export function carries(secret: string, authorization: string | undefined): boolean {
  const given = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1] ?? '';
  return timingSafeEqual(digest(given), digest(secret));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
