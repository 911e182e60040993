import type { Facility } from './queries.js';

const KINDS: readonly Facility['kind'][] = [
  'provincial-hospital',
  'regional-hospital',
  'regional-medical-centre',
  'clinic',
];

/** One's own facilities first; then those that are asked before those that ask; then by code. */
export const inFacilityOrder = (facilities: readonly Facility[], ownIds: readonly string[] = []): Facility[] =>
  [...facilities].sort(
    (a, b) =>
      Number(ownIds.includes(b.id)) - Number(ownIds.includes(a.id)) ||
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      a.code.localeCompare(b.code),
  );

/** Hospitals are asked, and so somebody must always be on call there. */
export const isHospital = ({ kind }: Facility): boolean =>
  kind === 'provincial-hospital' || kind === 'regional-hospital';
