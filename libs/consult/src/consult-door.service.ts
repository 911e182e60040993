import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access';
import { type Case, CaseNotFound, Cases } from '#cases';
import { ConsultNotFound } from './consult.errors.js';
import type { Consult } from './consult.js';
import { consultStore } from './consult.store.js';

/** The door to a consult: whoever may see its case may know of it. To others there is none. */
@Injectable()
export class ConsultDoor {
  constructor(
    private readonly database: DataSource,
    private readonly cases: Cases,
  ) {}

  async get(actor: Actor, consultId: string): Promise<{ consult: Consult; kase: Case }> {
    const consult = await consultStore.find(this.database.manager, consultId);
    if (!consult) throw new ConsultNotFound();
    return { consult, kase: await this.caseOf(actor, consult) };
  }

  /** The newest consult of a case, or null when nobody has taken it yet. */
  async ofCase(actor: Actor, caseId: string): Promise<Consult | null> {
    await this.cases.getVisible(actor, caseId);
    return consultStore.findLatest(this.database.manager, caseId);
  }

  private async caseOf(actor: Actor, consult: Consult): Promise<Case> {
    try {
      return await this.cases.getVisible(actor, consult.caseId);
    } catch (error) {
      throw error instanceof CaseNotFound ? new ConsultNotFound() : error;
    }
  }
}
