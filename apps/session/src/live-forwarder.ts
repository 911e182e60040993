import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { SESSION_REVOKED } from '#access';
import { LIVE_EVENT_TYPES } from '#contract';
import { type DeliveredEvent, OutboxWorker } from '#database';
import { channelsFor, sessionChannel } from './live-audience.js';
import { LiveSockets } from './live-sockets.js';
import { RoomGossip } from './room-gossip.js';
import { RoomRecorder } from './room-recorder.js';
import { SessionMetrics } from './session.metrics.js';
import { SessionOver } from './session.errors.js';

/** Forwards what happened to the open pages that it concerns. One process takes an event, and tells all pages. */
@Injectable()
export class LiveForwarder implements OnApplicationBootstrap {
  constructor(
    private readonly worker: OutboxWorker,
    private readonly sockets: LiveSockets,
    private readonly gossip: RoomGossip,
    private readonly recorder: RoomRecorder,
    private readonly metrics: SessionMetrics,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.worker.consume('live', [...LIVE_EVENT_TYPES, SESSION_REVOKED], (event) => this.forward(event));
  }

  private async forward({ type, facts, audience }: DeliveredEvent): Promise<void> {
    if (type === SESSION_REVOKED) return this.dropSession(String(facts.sessionId));
    const liveType = LIVE_EVENT_TYPES.find((known) => known === type);
    if (liveType && audience) {
      this.metrics.toldPages(liveType);
      this.sockets.tell(channelsFor(audience), 'event', { type: liveType, facts });
    }
    if (liveType !== 'ConsultChanged' && liveType !== 'RecordingChanged') return;
    this.recorder.lookSoon(String(facts.consultId));
    await this.gossip.tellConsultChanged(String(facts.consultId));
  }

  private dropSession(sessionId: string): void {
    const channel = sessionChannel(sessionId);
    this.sockets.tell(channel, 'session:ended', { code: new SessionOver().code });
    this.sockets.disconnect(channel);
  }
}
