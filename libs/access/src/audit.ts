/** One row: somebody used a door that shows patients, or was refused. */
export interface AuditRow {
  at: Date;
  accountId: string | null;
  sessionId: string | null;
  /** Method and route, or the name of a socket event; never what was asked for. */
  action: string;
  outcome: AuditOutcome;
  errorCode: string | null;
  /** Whom it concerned. */
  patientIds: readonly string[];
  /** Cases, consults and other records. */
  recordIds: readonly string[];
  requestId: string | null;
  address: string | null;
}

export const AUDIT_OUTCOMES = ['success', 'refused'] as const;
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number];

/** Where a request came in, as far as the audit cares. */
export type AuditOrigin = Pick<AuditRow, 'action' | 'requestId' | 'address'>;

/** What is learned about a request while it is carried out. */
export class AuditNote {
  readonly patientIds = new Set<string>();
  readonly recordIds = new Set<string>();
  private signedIn = false;

  constructor(
    public accountId: string | null,
    public sessionId: string | null,
  ) {}

  /** Somebody proved who they are: that is kept even if nobody was concerned. */
  identify(accountId: string, sessionId: string | null): void {
    this.accountId = accountId;
    this.sessionId = sessionId;
    this.signedIn = true;
  }

  /** Whether there is a row to write although the route did not declare that it reads patients. */
  get isWorthKeeping(): boolean {
    return this.signedIn || this.patientIds.size > 0 || this.recordIds.size > 0;
  }
}

/** The row of a request that ended with `errorCode`, or well (null). */
export const auditRow = (origin: AuditOrigin, note: AuditNote, errorCode: string | null, at: Date): AuditRow => ({
  ...origin,
  at,
  accountId: note.accountId,
  sessionId: note.sessionId,
  outcome: errorCode === null ? 'success' : 'refused',
  errorCode,
  patientIds: [...note.patientIds],
  recordIds: [...note.recordIds],
});
