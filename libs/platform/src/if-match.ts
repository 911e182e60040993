import { InvalidInput } from './errors.js';

const ENTITY_TAG = /^(?:W\/)?"?(\d{1,9})"?$/;

/** The version of a record that an `If-Match` header names, as `"3"` or `3`; null without the header. */
export function versionOf(ifMatch: string | undefined): number | null {
  if (ifMatch === undefined) return null;
  const version = ENTITY_TAG.exec(ifMatch.trim())?.[1];
  if (version === undefined) throw new InvalidInput({ 'if-match': 'wrong-format' });
  return Number(version);
}
