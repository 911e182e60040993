import type { ClientBase } from 'pg';

/**
 * What every pool of connections is opened with. Between the pool and whoever is handed a connection there is a moment
 * in which nobody listens for its errors, and an error that nobody hears ends the process; what runs on a lost
 * connection fails by itself.
 */
export const POOL = { onConnect: (client: ClientBase) => void client.on('error', () => undefined) };
