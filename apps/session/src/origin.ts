import type { IncomingMessage } from 'node:http';

/**
 * Whether the page that opens a socket may: the cookie comes along from any page, so the browser's word on where the
 * page is from decides. What is no browser sends none and has no cookie of anybody else.
 */
export function originAllowed(
  request: Pick<IncomingMessage, 'headers'>,
  options: { trustProxy: boolean; webOrigins: readonly string[] },
): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  if (options.webOrigins.includes(origin)) return true;
  const forwarded = options.trustProxy ? request.headers['x-forwarded-host'] : undefined;
  const served = typeof forwarded === 'string' ? forwarded : host;
  return URL.canParse(origin) && new URL(origin).host === served;
}
