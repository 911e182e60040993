export { requireDatabase } from './connect.js';
export { DatabaseModule } from './database.module.js';
export { migrate } from './migrate.js';
export type { EventHandler } from './outbox.consumer.js';
export { Outbox, type Audience, type DeliveredEvent, type LiveOutboxEvent, type OutboxEvent } from './outbox.js';
export { OutboxWorker } from './outbox.worker.js';
export { searchPatterns } from './search-words.js';
export { inTransaction, type Tx } from './transaction.js';
