import { Injectable, Logger } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';
import { DataSource } from 'typeorm';
import { Clock } from '#platform';
import { AuditUnavailable } from './access.errors.js';
import { type AuditNote, type AuditOrigin, auditRow } from './audit.js';
import { AuditStore } from './audit.store.js';

/** Writes down who saw whom. The gate writes the rows; use cases only say whom they concerned. */
@Injectable()
export class Audit {
  private readonly log = new Logger(Audit.name);
  private readonly current = new AsyncLocalStorage<AuditNote>();

  constructor(
    private readonly database: DataSource,
    private readonly store: AuditStore,
    private readonly clock: Clock,
  ) {}

  /** Call it wherever data of patients is read or changed. Outside a request, as in a job, there is nobody to note. */
  concerns(whom: { patientIds?: Iterable<string>; recordIds?: Iterable<string> }): void {
    const note = this.current.getStore();
    for (const id of whom.patientIds ?? []) note?.patientIds.add(id);
    for (const id of whom.recordIds ?? []) note?.recordIds.add(id);
  }

  /** Who turned out to be asking: at sign-in the gate cannot know. */
  identified(accountId: string, sessionId: string | null): void {
    this.current.getStore()?.identify(accountId, sessionId);
  }

  /** Runs `work` so that what it says by {@link concerns} lands in `note`. */
  within<T>(note: AuditNote, work: () => T): T {
    return this.current.run(note, work);
  }

  /** Writes the row of a request before its answer goes out; without the row there is no answer. */
  async write(origin: AuditOrigin, note: AuditNote, errorCode: string | null): Promise<void> {
    try {
      await this.store.add(this.database.manager, auditRow(origin, note, errorCode, this.clock.now()));
    } catch (error) {
      this.log.error({ err: error }, 'the audit could not be written');
      throw new AuditUnavailable();
    }
  }
}
