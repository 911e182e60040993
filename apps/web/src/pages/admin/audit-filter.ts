import type { Answer } from '../../api/client.js';
import { fromLocal } from '../../format/time.js';

type AuditOutcome = Answer<'post', '/api/v1/audit/search'>['events'][number]['outcome'];

/** What the server is asked. */
export interface AuditFilter {
  patientId?: string;
  accountId?: string;
  outcome?: AuditOutcome;
  from?: string;
  to?: string;
}

/** What the fields hold. */
export interface AuditValues {
  fromDay: string | null;
  /** The last day that is shown, in whole. */
  toDay: string | null;
  outcome: 'all' | AuditOutcome;
  patientId: string;
  person: { id: string; name: string } | null;
}

export const EVERYTHING: AuditValues = { fromDay: null, toDay: null, outcome: 'all', patientId: '', person: null };

const DAY_MS = 86_400_000;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const isId = (text: string): boolean => UUID.test(text);

export function auditFilter({ fromDay, toDay, outcome, patientId, person }: AuditValues): AuditFilter {
  const id = patientId.trim().toLowerCase();
  return {
    ...(fromDay !== null && { from: fromLocal(fromDay) }),
    ...(toDay !== null && { to: new Date(Date.parse(fromLocal(toDay)) + DAY_MS).toISOString() }),
    ...(outcome !== 'all' && { outcome }),
    ...(isId(id) && { patientId: id }),
    ...(person && { accountId: person.id }),
  };
}
