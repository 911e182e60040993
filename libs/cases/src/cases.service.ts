import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '#access';
import type { Tx } from '#database';
import { Clock } from '#platform';
import { refusalOf, sideOf, type CaseAction } from './case-actions.js';
import { CaseActionNotYours, CaseInWrongState, CaseNotFound } from './case.errors.js';
import type { Case } from './case.js';
import { CaseStore } from './case.store.js';

/** The door to a case: who may not know of it is told that there is none. */
@Injectable()
export class Cases {
  constructor(
    private readonly store: CaseStore,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The case, or null when there is none that the actor may know of. */
  async find(actor: Actor, caseId: string): Promise<Case | null> {
    return this.noted(await this.store.findVisible(actor, caseId, this.clock.now()));
  }

  /** The case, when the actor may know of it. */
  async getVisible(actor: Actor, caseId: string): Promise<Case> {
    return there(await this.find(actor, caseId));
  }

  /** The case, held until the transaction ends, when the actor may know of it. */
  async lockVisible(tx: Tx, actor: Actor, caseId: string): Promise<Case> {
    return there(this.noted(await this.store.lockVisible(tx, actor, caseId, this.clock.now())));
  }

  /** The case, held until the transaction ends, when the actor may do this with it now. */
  async lockFor(tx: Tx, actor: Actor, caseId: string, action: CaseAction): Promise<Case> {
    const kase = await this.lockVisible(tx, actor, caseId);
    requireAction(actor, kase, action);
    return kase;
  }

  private noted(kase: Case | null): Case | null {
    if (kase) this.audit.concerns({ patientIds: [kase.patientId], recordIds: [kase.id] });
    return kase;
  }
}

function there(kase: Case | null): Case {
  if (!kase) throw new CaseNotFound();
  return kase;
}

/** Throws when the actor may not do this with a case that they see. */
export function requireAction(actor: Actor, kase: Case, action: CaseAction): void {
  const refusal = refusalOf(action, sideOf(actor, kase), kase.state);
  if (refusal === 'not-yours') throw new CaseActionNotYours({ action });
  if (refusal === 'wrong-state') throw new CaseInWrongState({ state: kase.state });
}
