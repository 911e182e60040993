import { Injectable } from '@nestjs/common';
import { type Actor, clinician, hashToken, newToken } from '#access';
import { Clock } from '#platform';
import { dutyCalendar } from './duty-calendar.js';
import { DutyFeedLinkView, DutyFeedView } from './duty-feed.dto.js';
import { DutyFeedStore } from './duty-feed.store.js';
import { DutyFeedNotFound } from './rota.errors.js';

/** A calendar shows a month back: what a feed leaves out, calendars take away. */
const BACK_MS = 31 * 24 * 60 * 60 * 1000;

/** Doctors' duties for the calendars on their phones, each under an address that is a secret. */
@Injectable()
export class DutyFeeds {
  constructor(
    private readonly store: DutyFeedStore,
    private readonly clock: Clock,
  ) {}

  /** Throws NotAPractitioner, as whoever is never on call has no duties. */
  async of(actor: Actor): Promise<DutyFeedView> {
    clinician(actor);
    return DutyFeedView.of(await this.store.find(actor.accountId));
  }

  /** A new address, told once; the one before it is dead from then on. */
  async renew(actor: Actor): Promise<DutyFeedLinkView> {
    clinician(actor);
    const secret = newToken();
    await this.store.save({
      accountId: actor.accountId,
      tokenHash: hashToken(secret),
      createdAt: this.clock.now(),
      readAt: null,
    });
    return { path: `/api/v1/calendars/${secret}/duties.ics` };
  }

  async revoke(actor: Actor): Promise<void> {
    await this.store.remove(actor.accountId);
  }

  /** Whatever calendar asks. Throws DutyFeedNotFound. */
  async read(secret: string): Promise<string> {
    const tokenHash = hashToken(secret);
    const owner = await this.store.ownerOf(tokenHash);
    if (!owner) throw new DutyFeedNotFound();
    const now = this.clock.now();
    const duties = await this.store.dutiesOf(owner.practitionerId, new Date(now.getTime() - BACK_MS));
    await this.store.noteRead(tokenHash, now);
    return dutyCalendar(duties, owner.locale);
  }
}
