import { parseCookie } from 'cookie';
import type { Request } from 'express';

export const SESSION_COOKIE = 'hoichan_session';

/** One value of a Cookie header, if it is there. */
export const cookieValue = (cookieHeader: string | undefined, name: string): string | null =>
  cookieHeader === undefined ? null : (parseCookie(cookieHeader)[name] ?? null);

/** The session's token in a Cookie header, if there is one. */
export const sessionToken = (cookieHeader: string | undefined): string | null =>
  cookieValue(cookieHeader, SESSION_COOKIE);

/** No script reads it, no other site sends it, and over TLS it never travels in the clear. */
export const cookieOptions = (request: Pick<Request, 'secure'>) =>
  ({ httpOnly: true, sameSite: 'strict', secure: request.secure, path: '/' }) as const;
