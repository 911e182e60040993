import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Reach, Reachability } from '#contract';
import { inTransaction, type Tx } from '#database';
import { reachOf } from './presence.js';
import { type OpenSocket, PresenceStore } from './presence.store.js';

/** Who has a page open right now, over all processes. A process renews its sockets, or they stop counting. */
@Injectable()
export class Presence {
  constructor(
    private readonly database: DataSource,
    private readonly store: PresenceStore,
  ) {}

  /** A process begins to hold sockets. When it is the only one there is, what is left of others is of the dead. */
  async processStarted(processId: string, { alone }: { alone: boolean }): Promise<void> {
    await inTransaction(this.database, async (tx) => {
      if (alone) await this.store.removeOthers(tx, processId);
      await this.store.addProcess(tx, processId);
    });
  }

  processStopped(processId: string): Promise<void> {
    return this.store.removeProcess(this.database.manager, processId);
  }

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

  /** Whether this socket's line is too slow to talk over without waiting. */
  weakLink(socketId: string, weak: boolean): Promise<void> {
    return this.store.setWeakLink(this.database.manager, socketId, weak);
  }

  /** To be called every {@link RENEW_MS} by each process that holds sockets. */
  async renew(processId: string): Promise<void> {
    await this.store.addProcess(this.database.manager, processId);
    await this.store.renew(this.database.manager, processId);
  }

  /** Throws away what processes left behind when they died. */
  sweep(): Promise<void> {
    return this.store.removeForgotten(this.database.manager);
  }

  async reach(practitionerIds: readonly string[], tx: Tx = this.database.manager): Promise<Map<string, Reach>> {
    return reachOf(practitionerIds, await this.store.seen(tx, practitionerIds), await this.store.isSettled(tx));
  }

  async states(practitionerIds: readonly string[], tx?: Tx): Promise<Map<string, Reachability>> {
    return new Map([...(await this.reach(practitionerIds, tx))].map(([id, { state }]) => [id, state]));
  }
}
