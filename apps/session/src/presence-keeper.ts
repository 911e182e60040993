import { type BeforeApplicationShutdown, Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Presence, RENEW_MS } from '#paging';
import { Serial } from '#platform';
import { PROCESS_ID, SESSION_OPTIONS, type SessionOptions } from './session.options.js';

interface KeptSocket {
  practitionerId: string;
  consultId: string | null;
  weakLink: boolean;
  /** What the database has of it; undefined while it has no row at all. */
  saved: { consultId: string | null; weakLink: boolean } | undefined;
}

/**
 * Keeps in the database which doctors have a page open here, and who is in a consult: paging rings whom it finds.
 * What could not be written, as while the database was away, is written with the next renewal.
 */
@Injectable()
export class PresenceKeeper implements OnModuleInit, BeforeApplicationShutdown {
  private readonly log = new Logger(PresenceKeeper.name);
  private readonly sockets = new Map<string, KeptSocket>();
  private readonly gone = new Set<string>();
  /** One writer, so that a socket never comes after it went. */
  private readonly writing = new Serial();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly presence: Presence,
    @Inject(PROCESS_ID) private readonly processId: string,
    @Inject(SESSION_OPTIONS) private readonly options: Pick<SessionOptions, 'redisUrl'>,
  ) {}

  /** Before anything rings: a consult that a dead process left behind would pass its doctor over. */
  async onModuleInit(): Promise<void> {
    await this.presence.processStarted(this.processId, { alone: this.options.redisUrl === null });
    this.timer = setInterval(() => void this.renew(), RENEW_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    for (const socketId of [...this.sockets.keys()]) await this.disconnected(socketId);
    await this.presence.processStopped(this.processId).catch((error: unknown) => this.report(error));
  }

  connected(socketId: string, practitionerId: string): Promise<void> {
    this.sockets.set(socketId, { practitionerId, consultId: null, weakLink: false, saved: undefined });
    return this.write();
  }

  inConsult(socketId: string, consultId: string | null): Promise<void> {
    const socket = this.sockets.get(socketId);
    if (!socket || socket.consultId === consultId) return Promise.resolve();
    socket.consultId = consultId;
    return this.write();
  }

  weakLink(socketId: string, weak: boolean): Promise<void> {
    const socket = this.sockets.get(socketId);
    if (!socket || socket.weakLink === weak) return Promise.resolve();
    socket.weakLink = weak;
    return this.write();
  }

  disconnected(socketId: string): Promise<void> {
    if (!this.sockets.delete(socketId)) return Promise.resolve();
    this.gone.add(socketId);
    return this.write();
  }

  private async renew(): Promise<void> {
    await this.write();
    try {
      await this.presence.renew(this.processId);
      await this.presence.sweep();
    } catch (error) {
      this.report(error);
    }
  }

  private write(): Promise<void> {
    return this.writing.run(() => this.writeAll()).catch((error: unknown) => this.report(error));
  }

  private async writeAll(): Promise<void> {
    for (const socketId of this.gone) {
      await this.presence.disconnected(socketId);
      this.gone.delete(socketId);
    }
    for (const [socketId, socket] of this.sockets) {
      if (socket.saved === undefined) {
        await this.presence.connected({ socketId, processId: this.processId, practitionerId: socket.practitionerId });
        socket.saved = { consultId: null, weakLink: false };
      }
      const { saved, consultId, weakLink } = socket;
      if (saved.consultId !== consultId) await this.presence.inConsult(socketId, consultId);
      saved.consultId = consultId;
      if (saved.weakLink !== weakLink) await this.presence.weakLink(socketId, weakLink);
      saved.weakLink = weakLink;
    }
  }

  private report(error: unknown): void {
    this.log.warn(`presence could not be written: ${error instanceof Error ? error.message : 'unknown'}`);
  }
}
