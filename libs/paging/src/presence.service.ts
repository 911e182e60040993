import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '#database';
import type { Reachability } from './advance.js';
import { reachabilityOf } from './presence.js';
import { type OpenSocket, PresenceStore } from './presence.store.js';

/** Who has a page open right now, over all processes. A process renews its sockets, or they stop counting. */
@Injectable()
export class Presence {
  constructor(
    private readonly database: DataSource,
    private readonly store: PresenceStore,
  ) {}

  connected(socket: OpenSocket): Promise<void> {
    return this.store.add(this.database.manager, socket);
  }

  disconnected(socketId: string): Promise<void> {
    return this.store.remove(this.database.manager, socketId);
  }

  /** The consult in which this socket is; null when it has left. */
  inConsult(socketId: string, consultId: string | null): Promise<void> {
    return this.store.setConsult(this.database.manager, socketId, consultId);
  }

  /** To be called every {@link RENEW_MS} by each process that holds sockets. */
  renew(processId: string): Promise<void> {
    return this.store.renew(this.database.manager, processId);
  }

  /** Throws away what processes left behind when they died. */
  sweep(): Promise<void> {
    return this.store.removeForgotten(this.database.manager);
  }

  async states(practitionerIds: readonly string[], tx: Tx = this.database.manager): Promise<Map<string, Reachability>> {
    return reachabilityOf(practitionerIds, await this.store.seen(tx, practitionerIds));
  }
}
