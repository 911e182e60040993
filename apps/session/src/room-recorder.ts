import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Recordings, type RunningSegment } from '#consult';
import { Serial } from '#platform';
import { Attendances } from './attendances.js';
import { ConsultRooms } from './consult-rooms.js';
import { mediaSessionPrefixOf } from './media-session-id.js';
import type { RelayClient } from './relay.client.js';
import { RelayRefused } from './session.errors.js';
import { PROCESS_ID } from './session.options.js';

/** Three times within the relay's patience, after which a recording ends by itself. */
const TICK_MS = 500;

/**
 * Lets rooms be recorded, a moment at a time: what is to be recorded is asked of the records again and again, and said
 * to the relay. A withdrawal is acted on at once, and at the next tick when its news got lost; where this process, the
 * database or the line to the relay is gone, the relay stops by itself.
 */
@Injectable()
export class RoomRecorder implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger(RoomRecorder.name);
  private readonly running = new Map<string, { relay: RelayClient; segmentId: string }>();
  private readonly lanes = new Map<string, { turns: Serial; waiting: Promise<void> | null }>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly rooms: ConsultRooms,
    private readonly recordings: Recordings,
    attendances: Attendances,
    @Inject(PROCESS_ID) private readonly processId: string,
  ) {
    attendances.onEntered = (consultId) => this.entered(consultId);
  }

  onModuleInit(): void {
    this.timer = setInterval(() => void this.tick(), TICK_MS);
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Something about the consult or its recording changed. */
  lookSoon(consultId: string): void {
    void this.look(consultId);
  }

  /** Whoever comes is asked first: a recording waits before they have any media. */
  private async entered(consultId: string): Promise<void> {
    if (this.running.has(consultId)) await this.look(consultId);
  }

  private async tick(): Promise<void> {
    const served = this.rooms.all().filter((room) => room.participants.length > 0);
    if (served.length === 0 && this.running.size === 0) return;
    try {
      const asked = await this.recordings.withRunning(served.map((room) => room.consultId));
      for (const consultId of new Set([...asked, ...this.running.keys()])) this.lookSoon(consultId);
    } catch (error) {
      this.log.warn({ err: error }, 'what is to be recorded could not be asked');
    }
  }

  /** One after the other for each room; whoever asks while one waits for its turn gets that one. */
  private look(consultId: string): Promise<void> {
    const lane = this.lanes.get(consultId) ?? { turns: new Serial(), waiting: null };
    this.lanes.set(consultId, lane);
    lane.waiting ??= lane.turns
      .run(() => {
        lane.waiting = null;
        return this.follow(consultId);
      })
      .catch((error: unknown) => this.log.warn({ consultId, err: error }, 'a recording could not be looked after'))
      .finally(() => {
        if (lane.turns.isIdle) this.lanes.delete(consultId);
      });
    return lane.waiting;
  }

  private async follow(consultId: string): Promise<void> {
    const relay = this.rooms.find(consultId)?.relay ?? null;
    const before = this.running.get(consultId);
    if (relay === null && !before) return;
    const now = await this.recordings.now(consultId, this.processId);
    if (now === 'elsewhere') {
      this.running.delete(consultId);
      return;
    }
    if (before && (before.segmentId !== now?.segmentId || before.relay !== relay)) await this.end(consultId, before);
    if (relay === null) return;
    if (now !== null) await this.keep(consultId, relay, now);
    else if (relay.recorder !== null && relay.recorder !== 'ready') await this.recordings.cannot(consultId);
  }

  private async keep(consultId: string, relay: RelayClient, segment: RunningSegment): Promise<void> {
    const { segmentId, key, practitionerIds } = segment;
    const peers = practitionerIds.map((id) => ({ prefix: mediaSessionPrefixOf(id), label: id }));
    this.running.set(consultId, { relay, segmentId });
    try {
      await relay.call('keepRecording', { roomId: consultId, recordingId: segmentId, key, peers });
    } catch (error) {
      if (!(error instanceof RelayRefused)) throw error;
      if (error.code === 'relay.recording-over') await this.lose(consultId, segmentId);
      else if (error.code === 'relay.cannot-record') await this.recordings.cannot(consultId);
      else throw error;
    }
  }

  private async end(consultId: string, { relay, segmentId }: { relay: RelayClient; segmentId: string }): Promise<void> {
    try {
      await relay.call('stopRecording', { roomId: consultId, recordingId: segmentId });
    } catch (error) {
      // It cannot be reached, and ends by itself.
      this.log.warn({ consultId, err: error }, 'a relay did not say that it has stopped recording');
      return this.lose(consultId, segmentId);
    }
    this.running.delete(consultId);
    await this.recordings.written(segmentId);
  }

  private async lose(consultId: string, segmentId: string): Promise<void> {
    this.running.delete(consultId);
    await this.recordings.lost(segmentId);
  }
}
