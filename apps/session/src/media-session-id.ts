const LENGTH = 44;
const HALF = LENGTH / 2;

const packed = (uuid: string): string => Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64url');

const unpacked = (text: string): string =>
  Buffer.from(text, 'base64url')
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/**
 * Names one page's media on a relay. It says whose it is, so that every process knows that of every peer in a room,
 * also after a restart, and nobody can resume another's.
 */
export const mediaSessionIdOf = (practitionerId: string, id: string): string => packed(practitionerId) + packed(id);

/** How all media sessions of a person begin. */
export const mediaSessionPrefixOf = (practitionerId: string): string => packed(practitionerId);

/** Whose media it is; null when it is no id of ours. */
export function practitionerOf(mediaSessionId: string): string | null {
  if (mediaSessionId.length !== LENGTH) return null;
  const practitionerId = unpacked(mediaSessionId.slice(0, HALF));
  return packed(practitionerId) === mediaSessionId.slice(0, HALF) ? practitionerId : null;
}
