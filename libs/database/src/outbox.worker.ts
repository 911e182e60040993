import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { DATABASE_URL } from './database-url.js';
import { OutboxConsumer, type EventHandler } from './outbox.consumer.js';
import { OUTBOX_CHANNEL } from './outbox.js';

const RECONNECT_MS = 500;

/**
 * Runs the consumers of this process. One connection listens for what is told anywhere; each consumer also looks by
 * itself when its next timer is due, so that a lost notification delays an event and never loses it.
 */
@Injectable()
export class OutboxWorker implements BeforeApplicationShutdown {
  private readonly log = new Logger(OutboxWorker.name);
  private readonly consumers = new Map<string, OutboxConsumer>();
  private listener: Client | null = null;
  private closed = false;

  constructor(
    private readonly database: DataSource,
    @Inject(DATABASE_URL) private readonly url: string,
  ) {}

  /**
   * Subscribes `name` to `types` for good and starts handing it events, also those told while no process ran.
   * The handler writes through the transaction it is given: then its effect happens once, however often it is tried.
   */
  async consume(name: string, types: readonly string[], handle: EventHandler, concurrency = 1): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query('DELETE FROM outbox_subscription WHERE consumer = $1 AND NOT type = ANY($2)', [name, types]);
      await tx.query(
        'INSERT INTO outbox_subscription (consumer, type) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING',
        [name, types],
      );
    });
    const consumer = new OutboxConsumer(this.database, name, handle, concurrency);
    this.consumers.set(name, consumer);
    if (this.consumers.size === 1) await this.listen();
    consumer.wake();
  }

  /** Before the connection pool goes: an event in hand is finished first. */
  async beforeApplicationShutdown(): Promise<void> {
    this.closed = true;
    await Promise.all([...this.consumers.values()].map((consumer) => consumer.close()));
    await this.listener?.end().catch(() => undefined);
  }

  private async listen(): Promise<void> {
    if (this.closed) return;
    const listener = new Client({ connectionString: this.url, keepAlive: true });
    this.listener = listener;
    let lost = false;
    const again = (): void => {
      if (lost || this.closed) return;
      lost = true;
      this.log.warn('the listening connection was lost, connecting again');
      void listener.end().catch(() => undefined);
      setTimeout(() => void this.listen(), RECONNECT_MS).unref();
    };
    listener.on('error', again).on('end', again);
    listener.on('notification', (message) => this.consumers.get(message.payload ?? '')?.wake());
    try {
      await listener.connect();
      await listener.query(`LISTEN ${OUTBOX_CHANNEL}`);
      // What was told while nobody listened.
      for (const consumer of this.consumers.values()) consumer.wake();
    } catch {
      again();
    }
  }
}
