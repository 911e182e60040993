import { timingSafeEqual } from 'node:crypto';
import type { AuditHead } from './audit-head-file.js';
import { macOf, NO_SEAL, type Seal, type SealedRow } from './audit-seal.js';

/** What is wrong with an audit, each with where. */
export type AuditFault =
  /** A seal does not fit its rows: one was changed, taken out or put in. */
  | { kind: 'rows-changed'; sealId: number; expected: number; found: number }
  /** A seal does not follow the one before: one between was taken out or put in. */
  | { kind: 'chain-broken'; sealId: number }
  /** The head kept outside names a seal that the database no longer has: its end was cut off. */
  | { kind: 'tail-cut'; sealId: number }
  /** The database has another seal than the one kept outside: it was written anew. */
  | { kind: 'head-differs'; sealId: number }
  /** There are seals, but nothing was kept outside. */
  | { kind: 'head-missing' }
  /** Rows name a seal that is not there. */
  | { kind: 'seal-missing'; rows: number }
  /** Rows wait for a seal for more than a minute: no sealer is at work. */
  | { kind: 'unsealed'; rows: number };

/** Checks seals in the order of their ids, a page at a time, against each other and against what was kept outside. */
export class AuditCheck {
  readonly faults: AuditFault[] = [];
  seals = 0;
  events = 0;
  private last: Seal | null = null;
  private readonly heads = new Map<number, Set<string>>();

  constructor(
    private readonly key: string,
    private readonly kept: readonly AuditHead[] | null,
  ) {
    for (const { sealId, mac } of kept ?? []) this.heads.set(sealId, (this.heads.get(sealId) ?? new Set()).add(mac));
  }

  seal(seal: Seal, rows: readonly SealedRow[]): void {
    const follows = seal.id === (this.last?.id ?? 0) + 1 && seal.previousMac.equals(this.last?.mac ?? NO_SEAL);
    if (!follows) this.faults.push({ kind: 'chain-broken', sealId: seal.id });
    if (!fits(this.key, seal, rows)) {
      this.faults.push({ kind: 'rows-changed', sealId: seal.id, expected: seal.events, found: rows.length });
    }
    const mac = seal.mac.toString('hex');
    const kept = this.heads.get(seal.id);
    if (kept && [...kept].some((each) => each !== mac)) this.faults.push({ kind: 'head-differs', sealId: seal.id });
    this.seals++;
    this.events += rows.length;
    this.last = seal;
  }

  finish(left: { orphans: number; late: number }): void {
    const end = this.last?.id ?? 0;
    const beyond = [...this.heads.keys()].filter((sealId) => sealId > end);
    if (beyond.length > 0) this.faults.push({ kind: 'tail-cut', sealId: Math.min(...beyond) });
    if (this.seals > 0 && !this.kept?.length) this.faults.push({ kind: 'head-missing' });
    if (left.orphans > 0) this.faults.push({ kind: 'seal-missing', rows: left.orphans });
    if (left.late > 0) this.faults.push({ kind: 'unsealed', rows: left.late });
  }
}

function fits(key: string, seal: Seal, rows: readonly SealedRow[]): boolean {
  const { mac, ...body } = seal;
  const expected = macOf(key, body, rows);
  return rows.length === seal.events && mac.length === expected.length && timingSafeEqual(mac, expected);
}
