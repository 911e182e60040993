import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction, type Tx } from '#database';
import { AuditHeadFile } from './audit-head-file.js';
import { macOf, type Seal, sealBody } from './audit-seal.js';
import { AuditSealStore } from './audit-seal.store.js';
import { ACCESS_OPTIONS, type AccessOptions } from './options.js';

/** Twice a second, so that a row is sealed within one. */
const EVERY_MS = 500;
const BATCH = 2_000;

/**
 * Seals what the gate has written, in the background: no read waits for it. A row whose transaction ends late simply
 * falls into a later batch. Several processes may run it; the lock lets one seal at a time.
 */
@Injectable()
export class AuditSealer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(AuditSealer.name);
  private readonly headFile: AuditHeadFile;
  private lastKept = 0;
  private timer: NodeJS.Timeout | null = null;
  private closed = false;
  private working: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: DataSource,
    private readonly store: AuditSealStore,
    @Inject(ACCESS_OPTIONS) private readonly options: AccessOptions,
  ) {
    this.headFile = new AuditHeadFile(options.auditHeadFile);
  }

  onApplicationBootstrap(): void {
    this.plan();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.close();
  }

  /** Stops the background work, and seals what is there. */
  async close(): Promise<void> {
    this.closed = true;
    if (this.timer) clearTimeout(this.timer);
    await this.sealAll().catch((error: unknown) => this.complain(error));
  }

  /** Seals all that is there now and keeps the head outside; calls that overlap take turns. */
  sealAll(): Promise<void> {
    const turn = this.working.then(() => this.work());
    this.working = turn.catch(() => undefined);
    return turn;
  }

  private plan(): void {
    if (this.closed) return;
    this.timer = setTimeout(() => {
      this.sealAll()
        .catch((error: unknown) => this.complain(error))
        .finally(() => this.plan());
    }, EVERY_MS);
  }

  private async work(): Promise<void> {
    while ((await inTransaction(this.database, (tx) => this.sealBatch(tx))) === BATCH);
    await this.keepHead();
  }

  /** How many rows it sealed; none when another process is at it. */
  private async sealBatch(tx: Tx): Promise<number> {
    if (!(await this.store.tryLock(tx))) return 0;
    const rows = await this.store.unsealed(tx, BATCH);
    if (rows.length === 0) return 0;
    const body = sealBody(await this.store.findLast(tx), rows, await this.store.now(tx));
    await this.store.add(tx, { ...body, mac: macOf(this.options.auditKey, body, rows) }, rows);
    return rows.length;
  }

  /** After the commit: a head must never name a seal that was rolled back. What a crash left out is made up here. */
  private async keepHead(): Promise<void> {
    const last: Seal | null = await this.store.findLast(this.database.manager);
    if (last === null || last.id === this.lastKept) return;
    await this.headFile.append({ sealId: last.id, mac: last.mac.toString('hex') });
    this.lastKept = last.id;
  }

  private complain(error: unknown): void {
    this.log.error({ err: error }, 'the audit could not be sealed, trying again');
  }
}
