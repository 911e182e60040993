import type { IncomingHttpHeaders } from 'node:http';

/** Headers by which a proxy gives itself away. */
const FORWARDING = ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'] as const;

/** What stands for the address when a proxy we do not trust hides it. */
export const UNKNOWN_ADDRESS = 'unknown';

/**
 * Where a request or a socket came from. With a trusted proxy it is what that proxy saw, the last entry of
 * X-Forwarded-For: those before it were written by the client. Without one, a connection from this very machine that
 * carries such headers came from somewhere else, and must not count as local.
 */
export function clientAddress(
  connection: { remoteAddress: string | undefined; headers: IncomingHttpHeaders },
  trustProxy: boolean,
): string {
  const remote = plainAddress(connection.remoteAddress ?? UNKNOWN_ADDRESS);
  if (trustProxy) {
    const forwarded = String(connection.headers['x-forwarded-for'] ?? '').split(',');
    return plainAddress(forwarded.at(-1)?.trim() || remote);
  }
  const proxied = FORWARDING.some((name) => connection.headers[name] !== undefined);
  return proxied && isLoopback(remote) ? UNKNOWN_ADDRESS : remote;
}

/** Whether the address is this very machine. */
export const isLoopback = (address: string): boolean => address === '::1' || /^127\.\d+\.\d+\.\d+$/.test(address);

/** An IPv4 address that came in over an IPv6 socket is written as what it is. */
const plainAddress = (address: string): string => address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '').slice(0, 64);
