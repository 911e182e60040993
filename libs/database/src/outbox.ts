import { Injectable } from '@nestjs/common';
import type { LiveEventType } from '#contract';
import { newId } from '#platform';
import type { Tx } from './transaction.js';

/** PostgreSQL's channel that wakes the workers of all processes. */
export const OUTBOX_CHANNEL = 'outbox';

type EventFacts = Readonly<Record<string, string | number | null>>;

/** A past fact (or, with `at`, a thing to do later), told in the transaction that made it true. */
export interface OutboxEvent {
  type: string;
  /** Ids and numbers; never a name or an identifier of a patient. */
  facts: EventFacts;
  /** When consumers get it: now, or a durable timer when it lies ahead. */
  at?: Date;
}

/** Who sees an event live, on open pages. */
export interface Audience {
  facilities?: readonly string[];
  practitioners?: readonly string[];
}

/** An event that open pages hear of; its type stands in the contract. */
export interface LiveOutboxEvent extends OutboxEvent {
  type: LiveEventType;
  audience: Audience;
}

/** What a consumer is handed. */
export interface DeliveredEvent {
  id: string;
  type: string;
  facts: EventFacts;
  audience: Audience | null;
  occurredAt: Date;
}

/**
 * The way events leave a use case. Every subscribed consumer gets a row of its own in the same transaction, so that
 * nothing is lost when the process dies after the commit, and nothing is told that was rolled back.
 */
@Injectable()
export class Outbox {
  async tell(tx: Tx, ...events: readonly (OutboxEvent | LiveOutboxEvent)[]): Promise<void> {
    for (const event of events) {
      const audience = 'audience' in event ? JSON.stringify(event.audience) : null;
      // now() is the start of the transaction, so a timer compares with the clock of the one database, not of a process.
      await tx.query(
        `WITH event AS (
           INSERT INTO outbox_event (id, type, facts, audience) VALUES ($1, $2, $3, $4) RETURNING id, type
         ), delivery AS (
           INSERT INTO outbox_delivery (event_id, consumer, due_at)
           SELECT event.id, subscription.consumer, coalesce($5, now())
           FROM event JOIN outbox_subscription subscription USING (type)
           RETURNING consumer
         )
         SELECT pg_notify('${OUTBOX_CHANNEL}', consumer) FROM delivery`,
        [newId(), event.type, JSON.stringify(event.facts), audience, event.at ?? null],
      );
    }
  }
}
