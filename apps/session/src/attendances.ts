import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Consults, GuestStays, STAY_RENEW_MS } from '#consult';
import { LINK_QUALITIES, type LinkQuality } from '#contract';
import { Clock } from '#platform';
import { linkQualityOf } from './link-quality.js';
import { isGuest, type Person } from './person.js';
import { PresenceKeeper } from './presence-keeper.js';
import { PROCESS_ID } from './session.options.js';

/** The stays that this process serves, as the minutes will have them: begun, kept alive and ended. */
@Injectable()
export class Attendances implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(Attendances.name);
  /** The worst quality since the last renewal. */
  private readonly links = new Map<string, LinkQuality | null>();
  private timer: NodeJS.Timeout | undefined;
  /** Called when somebody has come in, before they get any media: what they must be asked first stops for them. */
  onEntered: (consultId: string) => Promise<void> = () => Promise.resolve();

  constructor(
    private readonly consults: Consults,
    private readonly guests: GuestStays,
    private readonly presence: PresenceKeeper,
    private readonly clock: Clock,
    @Inject(PROCESS_ID) private readonly processId: string,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.renew(), STAY_RENEW_MS);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.consults.closeStaleAttendances(this.processId).catch((error: unknown) => this.report(error));
  }

  /** Throws what {@link Attendances.enter} would. */
  async mayEnter(person: Person, consultId: string): Promise<void> {
    await (isGuest(person) ? this.guests.mayEnter(person, consultId) : this.consults.mayEnter(person, consultId));
  }

  /** Throws when the consult is over, or none that the person may know of. */
  async enter(person: Person, consultId: string): Promise<string> {
    const { attendanceId } = isGuest(person)
      ? await this.guests.enter(person, consultId, this.processId)
      : await this.consults.enter(person, consultId, this.processId);
    this.links.set(attendanceId, null);
    await this.onEntered(consultId);
    return attendanceId;
  }

  /** A stay whose end could not be written is not renewed, and so ends as well. */
  async leave(consultId: string, attendanceId: string): Promise<void> {
    this.links.delete(attendanceId);
    await this.consults.leave(consultId, attendanceId, this.clock.now()).catch((error: unknown) => this.report(error));
  }

  /** The page is in the consult: nobody rings its doctor meanwhile. */
  async busy(socketId: string, consultId: string): Promise<void> {
    await this.presence.inConsult(socketId, consultId);
  }

  async free(socketId: string): Promise<void> {
    await this.presence.inConsult(socketId, null);
  }

  noteScore(attendanceId: string, score: number): void {
    const quality = linkQualityOf(score);
    if (quality !== null) this.noteQuality(attendanceId, quality);
  }

  noteQuality(attendanceId: string, quality: LinkQuality): void {
    const worst = this.links.get(attendanceId);
    if (worst === undefined) return;
    const isWorse = worst === null || LINK_QUALITIES.indexOf(quality) > LINK_QUALITIES.indexOf(worst);
    if (isWorse) this.links.set(attendanceId, quality);
  }

  async isOver(consultId: string): Promise<boolean> {
    const consult = await this.consults.find(consultId);
    return consult === null || consult.state === 'ended';
  }

  private async renew(): Promise<void> {
    const stays = [...this.links].map(([attendanceId, linkQuality]) => ({ attendanceId, linkQuality }));
    for (const { attendanceId } of stays) this.links.set(attendanceId, null);
    try {
      if (stays.length > 0) await this.consults.renew(this.processId, stays);
      // Whoever is alive ends what the dead left open.
      await this.consults.closeStaleAttendances();
    } catch (error) {
      this.report(error);
    }
  }

  private report(error: unknown): void {
    this.log.warn(`attendance could not be written: ${error instanceof Error ? error.message : 'unknown'}`);
  }
}
