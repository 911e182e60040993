import { createHmac } from 'node:crypto';

/** Every column of a row that a seal covers, as PostgreSQL writes them out; `at` to the microsecond. */
export interface SealedRow {
  id: string;
  at: string;
  accountId: string | null;
  sessionId: string | null;
  action: string;
  outcome: string;
  errorCode: string | null;
  patientIds: readonly string[];
  recordIds: readonly string[];
  requestId: string | null;
  address: string | null;
}

/** A seal without its MAC: which rows it holds, and the seal before it. */
export interface SealBody {
  id: number;
  sealedAt: string;
  firstEventId: string;
  lastEventId: string;
  events: number;
  previousMac: Buffer;
}

export interface Seal extends SealBody {
  mac: Buffer;
}

/** What the first seal of all follows. */
export const NO_SEAL = Buffer.alloc(32);

/** Names the order of what is authenticated; a later order gets another name. */
const FORM = 'hoichan-audit-1';

/** The seal after `previous` over exactly these rows, in the order of their ids. */
export function sealBody(previous: Seal | null, rows: readonly SealedRow[], sealedAt: string): SealBody {
  return {
    id: (previous?.id ?? 0) + 1,
    sealedAt,
    firstEventId: rows[0]?.id ?? '0',
    lastEventId: rows.at(-1)?.id ?? '0',
    events: rows.length,
    previousMac: previous?.mac ?? NO_SEAL,
  };
}

/**
 * The MAC of a seal. It covers the seal, the one before, the exact set of rows and every column of each, as JSON, in
 * which no two different batches read the same. Numbers that no row ever got do not matter: only those sealed count.
 */
export function macOf(key: string, seal: SealBody, rows: readonly SealedRow[]): Buffer {
  const mac = createHmac('sha256', key);
  mac.update(
    JSON.stringify([
      FORM,
      seal.id,
      seal.sealedAt,
      seal.firstEventId,
      seal.lastEventId,
      seal.events,
      seal.previousMac.toString('hex'),
    ]),
  );
  for (const row of rows) mac.update(`\n${JSON.stringify(columnsOf(row))}`);
  return mac.digest();
}

const columnsOf = (row: SealedRow): unknown[] => [
  row.id,
  row.at,
  row.accountId,
  row.sessionId,
  row.action,
  row.outcome,
  row.errorCode,
  row.patientIds,
  row.recordIds,
  row.requestId,
  row.address,
];
