import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { Pool } from 'pg';
import { POOL } from './pool.js';

const message = (type: string, body: string | Buffer): Buffer => {
  const size = Buffer.alloc(4);
  size.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), size, Buffer.from(body)]);
};
const LET_IN = message('R', Buffer.alloc(4));
const READY = message('Z', 'I');
const CUT = message('E', 'SFATAL\0C57P01\0Mterminating connection due to administrator command\0\0');

/** A PostgreSQL that lets everybody in, and ends their connection with the same packet. */
async function cuttingServer(): Promise<Server> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end(Buffer.concat([LET_IN, READY, CUT])));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

describe('A connection pool', () => {
  it('outlives a connection that is cut in the moment in which it is handed out', async () => {
    const server = await cuttingServer();
    const pool = new Pool({ host: '127.0.0.1', port: (server.address() as AddressInfo).port, ...POOL });
    // As TypeORM does.
    pool.on('error', () => undefined);
    const connection = await pool.connect();
    await expect(connection.query('SELECT 1')).rejects.toThrow();
    connection.release(true);
    await pool.end();
    server.close();
  }, 10_000);
});
