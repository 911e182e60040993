import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, clinician } from '#access';
import type { LinkQuality } from '#contract';
import { inTransaction, type Tx } from '#database';
import { Clock, newId } from '#platform';
import { attendanceStore } from './attendance.store.js';
import { staleBefore } from './attendance.js';
import { consultCaseStore } from './consult-case.store.js';
import { ConsultDoor } from './consult-door.service.js';
import { ConsultLife } from './consult-life.service.js';
import { ConsultOver } from './consult.errors.js';
import { bothSidesIn, type Consult } from './consult.js';
import { consultStore } from './consult.store.js';

/** A stay that goes on, and how good its connection has been since the last time. */
interface RunningStay {
  attendanceId: string;
  linkQuality: LinkQuality | null;
}

/**
 * Who comes into the room of a consult and leaves it. The process that serves the room renews its stays every few
 * seconds ({@link STAY_RENEW_MS}); those of a process that died end at the time they were last seen.
 */
@Injectable()
export class Consults {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly door: ConsultDoor,
    private readonly life: ConsultLife,
  ) {}

  find(consultId: string): Promise<Consult | null> {
    return consultStore.find(this.database.manager, consultId);
  }

  /** For somebody who waits before the room: throws what {@link Consults.enter} would. */
  async mayEnter(actor: Actor, consultId: string): Promise<void> {
    clinician(actor);
    const { consult } = await this.door.get(actor, consultId);
    if (consult.state === 'ended') throw new ConsultOver();
  }

  /** Somebody comes into the room. When both sides are in, the consult is open and the case in consult. */
  async enter(actor: Actor, consultId: string, processId: string): Promise<{ attendanceId: string; consult: Consult }> {
    const practitionerId = clinician(actor);
    await this.door.get(actor, consultId);

    return inTransaction(this.database, async (tx) => {
      const waiting = await consultStore.lockRunning(tx, consultId);
      const now = this.clock.now();
      const attendanceId = newId();
      await consultStore.addMember(tx, consultId, practitionerId);
      await attendanceStore.insert(tx, {
        id: attendanceId,
        consultId,
        practitionerId,
        guestId: null,
        processId,
        joinedAt: now,
        seenAt: now,
        leftAt: null,
        linkQuality: null,
      });
      const consult = await this.openWhenBothIn(tx, waiting, practitionerId, now);
      await this.life.changed(tx, consult);
      return { attendanceId, consult };
    });
  }

  /** Somebody leaves; a second time changes nothing. */
  async leave(consultId: string, attendanceId: string, at: Date): Promise<void> {
    await inTransaction(this.database, async (tx) => {
      const consult = await consultStore.find(tx, consultId);
      const left = await attendanceStore.end(tx, consultId, attendanceId, at);
      if (consult && left) await this.life.changed(tx, consult);
    });
  }

  /** These stays of a process go on. */
  async renew(processId: string, stays: readonly RunningStay[]): Promise<void> {
    const ids = stays.map((stay) => stay.attendanceId);
    await inTransaction(this.database, async (tx) => {
      await attendanceStore.renew(tx, processId, ids, this.clock.now());
      for (const { attendanceId, linkQuality } of stays) {
        if (linkQuality !== null) await attendanceStore.noteLink(tx, attendanceId, linkQuality);
      }
    });
  }

  /** Ends stays that nobody renews any more; with `processId` all those of that process, which closes. */
  async closeStaleAttendances(processId?: string): Promise<void> {
    await inTransaction(this.database, async (tx) => {
      const now = this.clock.now();
      const ended =
        processId === undefined
          ? await attendanceStore.endStale(tx, staleBefore(now))
          : await attendanceStore.endOfProcess(tx, processId, now, staleBefore(now));
      for (const { consultId } of ended) {
        const consult = await consultStore.find(tx, consultId);
        if (consult) await this.life.changed(tx, consult);
      }
    });
  }

  private async openWhenBothIn(tx: Tx, consult: Consult, by: string, now: Date): Promise<Consult> {
    if (consult.state !== 'waiting') return consult;
    const participants = await consultStore.participants(tx, consult.id);
    const chair = participants.find((participant) => participant.role === 'chair');
    if (!chair) throw new Error(`consult ${consult.id} has no chair`);
    const { requestingFacilityId } = await consultCaseStore.get(tx, consult.caseId);
    const present = await attendanceStore.present(tx, consult.id, staleBefore(now));
    const both = bothSidesIn(present, { chairId: chair.practitionerId, requestingFacilityId });
    return both ? this.life.open(tx, consult, by, now) : consult;
  }
}
