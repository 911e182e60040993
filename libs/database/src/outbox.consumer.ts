import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Audience, DeliveredEvent } from './outbox.js';
import type { Tx } from './transaction.js';

export type EventHandler = (event: DeliveredEvent, tx: Tx) => Promise<void>;

/** How long a consumer sleeps at most when no timer of its own is due sooner. */
const IDLE_MS = 5_000;
const RETRY_FIRST_MS = 500;
const RETRY_LONGEST_MS = 5 * 60_000;

interface DeliveryRow {
  id: string;
  type: string;
  facts: DeliveredEvent['facts'];
  audience: Audience | null;
  occurred_at: Date;
}

/** Time until the next try after so many failures: doubling from half a second to five minutes. */
export const retryDelay = (attempts: number): number =>
  Math.min(RETRY_FIRST_MS * 2 ** Math.min(attempts, 20), RETRY_LONGEST_MS);

/** Takes the deliveries of one consumer, each in a transaction of its own; other processes may do so beside it. */
export class OutboxConsumer {
  private readonly log: Logger;
  private readonly lanes: Promise<void>[];
  private readonly wakers = new Set<() => void>();
  /** Grows with every wake-up, so that a lane about to fall asleep notices one that came meanwhile. */
  private wakeUps = 0;
  private closed = false;

  constructor(
    private readonly database: DataSource,
    private readonly name: string,
    private readonly handle: EventHandler,
    concurrency: number,
  ) {
    this.log = new Logger(`outbox:${name}`);
    this.lanes = Array.from({ length: concurrency }, () => this.run());
  }

  wake(): void {
    this.wakeUps++;
    for (const waker of this.wakers) waker();
  }

  async close(): Promise<void> {
    this.closed = true;
    this.wake();
    await Promise.all(this.lanes);
  }

  private async run(): Promise<void> {
    while (!this.closed) {
      const seen = this.wakeUps;
      try {
        if (!(await this.takeOne())) await this.sleep(seen, await this.untilNext());
      } catch (error) {
        // The database is away: nothing is lost, the rows wait.
        this.log.warn(`cannot take events: ${error instanceof Error ? error.message : 'unknown'}`);
        await this.sleep(this.wakeUps, RETRY_FIRST_MS);
      }
    }
  }

  /** Handles the delivery that has been due longest. False when none is due. */
  private async takeOne(): Promise<boolean> {
    let taken: DeliveryRow | undefined;
    try {
      await this.database.transaction(async (tx) => {
        [taken] = await tx.query<DeliveryRow[]>(
          `SELECT event.id, event.type, event.facts, event.audience, event.occurred_at
           FROM outbox_delivery delivery JOIN outbox_event event ON event.id = delivery.event_id
           WHERE delivery.consumer = $1 AND delivery.due_at <= clock_timestamp()
           ORDER BY delivery.due_at, delivery.event_id LIMIT 1
           FOR UPDATE OF delivery SKIP LOCKED`,
          [this.name],
        );
        if (!taken) return;
        const { id, type, facts, audience, occurred_at: occurredAt } = taken;
        await this.handle({ id, type, facts, audience, occurredAt }, tx);
        await tx.query('DELETE FROM outbox_delivery WHERE event_id = $1 AND consumer = $2', [id, this.name]);
      });
    } catch (error) {
      if (!taken) throw error;
      await this.postpone(taken, error);
    }
    return taken !== undefined;
  }

  private async postpone(event: DeliveryRow, error: unknown): Promise<void> {
    const reason = error instanceof Error ? error.message : 'unknown';
    this.log.error({ eventId: event.id, type: event.type, err: error }, 'an event could not be handled, trying later');
    const [row] = await this.database.query<{ attempts: number }[]>(
      'SELECT attempts FROM outbox_delivery WHERE event_id = $1 AND consumer = $2',
      [event.id, this.name],
    );
    await this.database.query(
      `UPDATE outbox_delivery
       SET attempts = attempts + 1, last_error = $3, due_at = clock_timestamp() + $4 * interval '1 ms'
       WHERE event_id = $1 AND consumer = $2`,
      [event.id, this.name, reason.slice(0, 500), retryDelay(row?.attempts ?? 0)],
    );
  }

  private async untilNext(): Promise<number> {
    const [row] = await this.database.query<{ wait: number | null }[]>(
      `SELECT (extract(epoch FROM min(due_at) - clock_timestamp()) * 1000)::float8 AS wait
       FROM outbox_delivery WHERE consumer = $1`,
      [this.name],
    );
    // A row that is due now but was not to be had is in another lane's hands: look again soon, not at once.
    return Math.min(Math.max(row?.wait ?? IDLE_MS, 25), IDLE_MS);
  }

  private sleep(seen: number, ms: number): Promise<void> {
    if (this.closed || seen !== this.wakeUps) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.wakers.delete(done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.wakers.add(done);
    });
  }
}
