import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { channelsOf } from './live-audience.js';
import type { LiveSocket } from './live-server.js';
import { LiveSockets } from './live-sockets.js';
import { SessionOver } from './session.errors.js';
import { SocketAdmission } from './socket-admission.js';

const RECHECK_MS = 60_000;

/**
 * A session may end by the clock alone, and what its owner may see may change: every socket is asked for its cookie's
 * worth again now and then.
 */
@Injectable()
export class SocketRecheck implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(SocketRecheck.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly sockets: LiveSockets,
    private readonly admission: SocketAdmission,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.recheckAll(), RECHECK_MS);
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  async recheckAll(): Promise<void> {
    for (const socket of this.sockets.local()) {
      try {
        await this.recheck(socket);
      } catch (error) {
        this.log.warn(`a socket could not be checked: ${error instanceof Error ? error.message : 'unknown'}`);
      }
    }
  }

  private async recheck(socket: LiveSocket): Promise<void> {
    const before = socket.data.actor;
    const actor = await this.admission.recognise(socket);
    if (actor === null) {
      socket.emit('session:ended', { code: new SessionOver().code });
      socket.disconnect(true);
      return;
    }
    const channels = channelsOf(actor);
    for (const channel of channelsOf(before)) if (!channels.includes(channel)) await socket.leave(channel);
    await socket.join(channels);
    socket.data.actor = actor;
  }
}
