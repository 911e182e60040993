import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, MoreThan } from 'typeorm';
import type { RoleGrant } from '#contract';
import type { Tx } from '#database';
import { SessionEntity } from './session.entity.js';
import type { Session } from './session.js';

/** A session with all that is asked about its owner on every request. */
export interface SessionOwner {
  session: Session;
  account: { name: string; practitionerId: string | null; demo: boolean; disabledAt: Date | null };
  grants: RoleGrant[];
  /** Whether the owner has a page open that is in a consult. */
  inConsult: boolean;
  /** Whether the owner was in the room of a consult just now that goes on without them: a lost link, a killed server. */
  comingBack: boolean;
}

/** A page in a consult says so again every few seconds; one that has not for so long is gone. */
const PRESENCE_FRESH = `interval '20 seconds'`;
/** How long the way back into a room may take. */
const WAY_BACK = `interval '5 minutes'`;

interface OwnerRow extends Session {
  name: string;
  practitionerId: string | null;
  demo: boolean;
  disabledAt: Date | null;
  grants: RoleGrant[];
  inConsult: boolean;
  comingBack: boolean;
}

@Injectable()
export class SessionStore {
  async add(tx: Tx, session: Session, tokenHash: Buffer): Promise<void> {
    await tx.insert(SessionEntity, { ...session, tokenHash });
  }

  findByToken(tx: Tx, tokenHash: Buffer): Promise<SessionOwner | null> {
    return this.findOwner(tx, 'session.token_hash = $1', tokenHash);
  }

  findById(tx: Tx, id: string): Promise<SessionOwner | null> {
    return this.findOwner(tx, 'session.id = $1', id);
  }

  /** Sessions that are not over, the last used first. */
  current(tx: Tx, accountId: string, now: Date): Promise<Session[]> {
    return tx.find(SessionEntity, {
      where: { accountId, revokedAt: IsNull(), expiresAt: MoreThan(now) },
      order: { seenAt: 'DESC' },
    });
  }

  async seen(tx: Tx, id: string, now: Date): Promise<void> {
    await tx.update(SessionEntity, { id }, { seenAt: now });
  }

  async lock(tx: Tx, id: string, now: Date): Promise<void> {
    await tx.update(SessionEntity, { id, lockedAt: IsNull() }, { lockedAt: now });
  }

  async unlock(tx: Tx, id: string, now: Date): Promise<void> {
    await tx.update(SessionEntity, { id }, { lockedAt: null, seenAt: now });
  }

  /** Ends these sessions and says which of them were not over. */
  async revoke(tx: Tx, which: { accountId: string; id?: string; exceptId?: string }, now: Date): Promise<string[]> {
    const [rows] = await tx.query<[{ id: string }[], number]>(
      `UPDATE auth_session SET revoked_at = $4
       WHERE account_id = $1 AND revoked_at IS NULL
         AND ($2::uuid IS NULL OR id = $2) AND ($3::uuid IS NULL OR id <> $3)
       RETURNING id`,
      [which.accountId, which.id ?? null, which.exceptId ?? null, now],
    );
    return rows.map((row) => row.id);
  }

  /** Whether somebody has signed in with this login from this address since then. */
  async isKnownAddress(tx: Tx, login: string, address: string, since: Date): Promise<boolean> {
    const [row] = await tx.query<{ known: boolean }[]>(
      `SELECT EXISTS (SELECT FROM auth_session session JOIN account ON account.id = session.account_id
                      WHERE lower(account.login) = lower($1) AND session.address = $2 AND session.created_at > $3) AS known`,
      [login, address, since],
    );
    return row?.known ?? false;
  }

  async removeOlder(tx: Tx, than: Date): Promise<void> {
    await tx.delete(SessionEntity, { expiresAt: LessThan(than) });
  }

  /** It reads presence, a table of paging, which stands above this lib. */
  private async findOwner(tx: Tx, condition: string, value: unknown): Promise<SessionOwner | null> {
    const [row] = await tx.query<OwnerRow[]>(
      `SELECT session.id, session.account_id AS "accountId", session.created_at AS "createdAt",
              session.seen_at AS "seenAt", session.expires_at AS "expiresAt", session.locked_at AS "lockedAt",
              session.revoked_at AS "revokedAt", session.address, session.user_agent AS "userAgent",
              account.name, account.practitioner_id AS "practitionerId", account.demo,
              account.disabled_at AS "disabledAt",
              coalesce((SELECT json_agg(json_build_object('role', g.role, 'facilityId', g.facility_id))
                        FROM role_grant g WHERE g.account_id = account.id), '[]') AS grants,
              EXISTS (SELECT FROM presence
                      WHERE presence.practitioner_id = account.practitioner_id AND presence.consult_id IS NOT NULL
                        AND presence.seen_at > now() - ${PRESENCE_FRESH}) AS "inConsult",
              EXISTS (SELECT FROM consult_attendance stay JOIN consult ON consult.id = stay.consult_id
                      WHERE stay.practitioner_id = account.practitioner_id AND consult.state <> 'ended'
                        AND stay.seen_at > now() - ${WAY_BACK}) AS "comingBack"
       FROM auth_session session JOIN account ON account.id = session.account_id WHERE ${condition}`,
      [value],
    );
    if (!row) return null;
    const { name, practitionerId, demo, disabledAt, grants, inConsult, comingBack, ...session } = row;
    return { session, account: { name, practitionerId, demo, disabledAt }, grants, inConsult, comingBack };
  }
}
