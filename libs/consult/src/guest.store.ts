import type { ConsultState, GuestState } from '#contract';
import type { Tx } from '#database';
import { ConsultGuestEntity } from './guest.entity.js';
import type { Guest } from './guest.js';

/** A guest as a list shows them. */
export interface ListedGuest extends Guest {
  invitedByName: string;
  invitedFrom: string;
}

/** Invitations of guests. Every question names its transaction. */
export const guestStore = {
  find: (tx: Tx, id: string): Promise<Guest | null> => tx.findOneBy(ConsultGuestEntity, { id }),

  /** Held until the transaction ends: where a guest stands is decided by one at a time. */
  lock: (tx: Tx, id: string): Promise<Guest | null> =>
    tx.findOne(ConsultGuestEntity, { where: { id }, lock: { mode: 'pessimistic_write' } }),

  async lockByToken(tx: Tx, tokenHash: Buffer): Promise<Guest | null> {
    return tx.findOne(ConsultGuestEntity, { where: { tokenHash }, lock: { mode: 'pessimistic_write' } });
  },

  /** With the state of the consult, without which an invitation is worth nothing. */
  async standing(tx: Tx, id: string): Promise<{ guest: Guest; consult: ConsultState } | null> {
    const guest = await guestStore.find(tx, id);
    if (!guest) return null;
    const [row] = await tx.query<{ state: ConsultState }[]>('SELECT state FROM consult WHERE id = $1', [
      guest.consultId,
    ]);
    return row ? { guest, consult: row.state } : null;
  },

  /** In the order in which they were invited. */
  async ofConsult(tx: Tx, consultId: string): Promise<ListedGuest[]> {
    const guests = await tx.find(ConsultGuestEntity, { where: { consultId }, order: { invitedAt: 'ASC', id: 'ASC' } });
    const inviters = await guestStore.inviters(tx, consultId);
    return guests.map((guest) => {
      const by = inviters.find(({ id }) => id === guest.invitedBy);
      return { ...guest, invitedByName: by?.name ?? '', invitedFrom: by?.facility ?? '' };
    });
  },

  inviters: (tx: Tx, consultId: string): Promise<{ id: string; name: string; facility: string }[]> =>
    tx.query(
      `SELECT DISTINCT inviter.id, concat_ws(' ', nullif(inviter.title, ''), inviter.name) AS name,
              facility.name AS facility
       FROM consult_guest guest JOIN practitioner inviter ON inviter.id = guest.invited_by
       JOIN facility ON facility.id = inviter.facility_id WHERE guest.consult_id = $1`,
      [consultId],
    ),

  async insert(tx: Tx, guest: Guest): Promise<void> {
    await tx.insert(ConsultGuestEntity, guest);
  },

  async stand(tx: Tx, id: string, state: GuestState): Promise<void> {
    await tx.update(ConsultGuestEntity, { id }, { state });
  },

  async bind(tx: Tx, id: string, deviceHash: Buffer): Promise<void> {
    await tx.update(ConsultGuestEntity, { id }, { deviceHash, state: 'waiting' });
  },
};
