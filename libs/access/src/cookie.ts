import { parseCookie } from 'cookie';

export const SESSION_COOKIE = 'hoichan_session';

/** The session's token in a Cookie header, if there is one. */
export function sessionToken(cookieHeader: string | undefined): string | null {
  return cookieHeader === undefined ? null : (parseCookie(cookieHeader)[SESSION_COOKIE] ?? null);
}
