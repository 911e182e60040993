import { IsNull } from 'typeorm';
import type { Tx } from '#database';
import type { Consult, Participant } from './consult.js';
import { ConsultNotFound, ConsultOver } from './consult.errors.js';
import { ConsultEntity, ConsultParticipantEntity } from './consult.entity.js';

/** Consults and who takes part. It holds nothing, so it is not injected: every question names its transaction. */
export const consultStore = {
  find: (tx: Tx, id: string): Promise<Consult | null> => tx.findOneBy(ConsultEntity, { id }),

  /** Until the transaction ends nobody else enters, ends, writes in or signs this consult. */
  lock: (tx: Tx, id: string): Promise<Consult | null> =>
    tx.findOne(ConsultEntity, { where: { id }, lock: { mode: 'pessimistic_write' } }),

  /** As {@link consultStore.lock}, for what may only happen while the consult runs. */
  async lockRunning(tx: Tx, id: string): Promise<Consult> {
    const consult = await consultStore.lock(tx, id);
    if (!consult) throw new ConsultNotFound();
    if (consult.state === 'ended') throw new ConsultOver();
    return consult;
  },

  findByPage: (tx: Tx, pageId: string): Promise<Consult | null> => tx.findOneBy(ConsultEntity, { pageId }),

  /** The page's row, held: of two accepts by the same doctor the second one waits for what the first has made. */
  async holdPage(tx: Tx, pageId: string): Promise<void> {
    await tx.query('SELECT id FROM page WHERE id = $1 FOR UPDATE', [pageId]);
  },

  findRunning: (tx: Tx, caseId: string): Promise<Consult[]> => tx.findBy(ConsultEntity, { caseId, endedAt: IsNull() }),

  findLatest: (tx: Tx, caseId: string): Promise<Consult | null> =>
    tx.findOne(ConsultEntity, { where: { caseId }, order: { createdAt: 'DESC', id: 'DESC' } }),

  async insert(tx: Tx, consult: Consult, participants: readonly Participant[]): Promise<void> {
    await tx.insert(ConsultEntity, consult);
    await tx.insert(
      ConsultParticipantEntity,
      participants.map((participant) => ({ ...participant, consultId: consult.id })),
    );
  },

  async save(tx: Tx, consult: Consult): Promise<void> {
    const { state, openedAt, endedAt, opinion, version } = consult;
    await tx.update(ConsultEntity, { id: consult.id }, { state, openedAt, endedAt, opinion, version });
  },

  participants: (tx: Tx, consultId: string): Promise<Participant[]> =>
    tx.find(ConsultParticipantEntity, { where: { consultId }, order: { practitionerId: 'ASC' } }),

  /** Whoever takes part already keeps their role. */
  async addMember(tx: Tx, consultId: string, practitionerId: string): Promise<void> {
    await tx.query(
      `INSERT INTO consult_participant (consult_id, practitioner_id, role) VALUES ($1, $2, 'member')
       ON CONFLICT DO NOTHING`,
      [consultId, practitionerId],
    );
  },

  /** One by one, since a consult has one secretary at any time. */
  async replaceSecretary(tx: Tx, consultId: string, practitionerId: string): Promise<void> {
    await tx.update(ConsultParticipantEntity, { consultId, role: 'secretary' }, { role: 'member' });
    await tx.update(ConsultParticipantEntity, { consultId, practitionerId }, { role: 'secretary' });
  },
};
