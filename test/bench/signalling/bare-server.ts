/** socket.io with nothing around it: it answers every event. Prints where it listens. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { acknowledgementOf } from '../../../apps/session/src/acknowledgement.js';

const http = createServer();
const server = new Server(http, { serveClient: false, transports: ['websocket'], pingInterval: 5_000 });
server.on('connection', (socket) => {
  socket.on('room:link', (_payload: unknown, done: unknown) => acknowledgementOf(done)?.({ ok: true, value: null }));
});
http.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(http.address() as AddressInfo).port}`));
