import { DataSource } from 'typeorm';
import { AuditCheck, type AuditFault } from './audit-check.js';
import { AuditHeadFile } from './audit-head-file.js';
import { AuditSealStore } from './audit-seal.store.js';
import type { AccessOptions } from './options.js';

/** Seals looked at together; each holds at most some thousand rows. */
const PAGE = 25;

export interface AuditReport {
  ok: boolean;
  seals: number;
  events: number;
  faults: readonly AuditFault[];
}

/**
 * Checks the whole audit against its seals, the chain of the seals, and the heads kept outside the database. It reads
 * one snapshot, so it may run beside everything else.
 */
export async function verifyAudit(
  databaseUrl: string,
  options: Pick<AccessOptions, 'auditKey' | 'auditHeadFile'>,
): Promise<AuditReport> {
  // The file first: what is sealed meanwhile is then in the database and not yet expected, never the other way round.
  const heads = await new AuditHeadFile(options.auditHeadFile).read();
  const database = await new DataSource({ type: 'postgres', url: databaseUrl, poolSize: 1 }).initialize();
  try {
    return await database.transaction('REPEATABLE READ', async (tx) => {
      const store = new AuditSealStore();
      const check = new AuditCheck(options.auditKey, heads);
      for (let after = 0; ;) {
        const seals = await store.seals(tx, after, PAGE);
        const [first, last] = [seals.at(0), seals.at(-1)];
        if (!first || !last) break;
        const rows = await store.rowsBySeal(tx, first.id, last.id);
        for (const seal of seals) check.seal(seal, rows.get(seal.id) ?? []);
        after = last.id;
      }
      check.finish({ orphans: await store.countOrphans(tx), late: await store.countLate(tx) });
      const { seals, events, faults } = check;
      return { ok: faults.length === 0, seals, events, faults };
    });
  } finally {
    await database.destroy();
  }
}
