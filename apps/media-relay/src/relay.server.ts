import { Inject, Injectable, Logger } from '@nestjs/common';
import { createServer, type IncomingMessage } from 'node:http';
import { hostname } from 'node:os';
import type { Duplex } from 'node:stream';
import { RELAY_PATH, RELAY_PROTOCOL } from '#contract';
import { BadSetting, newId } from '#platform';
import { WebSocketServer } from 'ws';
import { carries } from './bearer.js';
import { ROUTER_CAPABILITIES } from './codecs.js';
import { Connection } from './connection.js';
import { RELAY_SETTINGS, type RelaySettings } from './relay.config.js';
import { RelayGateway } from './relay.gateway.js';
import { Rooms } from './rooms.js';

/** Ten times the largest command, which carries the capabilities of a browser. */
const MAX_MESSAGE_BYTES = 256 * 1024;
const MAX_CONNECTIONS = 64;
const PING_EVERY_MS = 5_000;

/** The door for session processes: who does not prove to be one gets no WebSocket. */
@Injectable()
export class RelayServer {
  private readonly log = new Logger(RelayServer.name);
  private readonly http = createServer({ requestTimeout: 5_000, headersTimeout: 5_000 });
  private readonly sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
  });
  private readonly connections = new Set<Connection>();
  private readonly instanceId = newId();
  private pings: NodeJS.Timeout | undefined;

  constructor(
    @Inject(RELAY_SETTINGS) private readonly settings: RelaySettings,
    private readonly gateway: RelayGateway,
    private readonly rooms: Rooms,
  ) {
    this.http.on('request', (_request, response) => response.writeHead(404, { connection: 'close' }).end());
    this.http.on('upgrade', (request, socket, head) => this.upgrade(request, socket, head));
  }

  /** Where session processes find the relay. Known once it listens. */
  get url(): string {
    if (this.settings.url !== null) return this.settings.url;
    const { host } = this.settings.listen;
    const everywhere = host === '0.0.0.0' || host === '::';
    return `ws://${everywhere ? hostname() : host.includes(':') ? `[${host}]` : host}:${this.port()}${RELAY_PATH}`;
  }

  async listen(): Promise<void> {
    const { host, port } = this.settings.listen;
    await new Promise<void>((resolve, reject) => {
      this.http.once('error', (error) => reject(cannotListen(error, host, port)));
      this.http.listen(port, host, resolve);
    });
    this.pings = setInterval(() => {
      for (const connection of this.connections) connection.checkAlive();
    }, PING_EVERY_MS);
    this.log.log(`relay ${this.settings.id} takes commands on port ${this.port()}`);
  }

  async close(): Promise<void> {
    clearInterval(this.pings);
    for (const connection of this.connections) connection.close(1001, 'relay stops');
    if (!this.http.listening) return;
    await new Promise<void>((resolve) => {
      this.http.close(() => resolve());
      // What does not close by itself is closed: nobody waits for a session process that hangs.
      setTimeout(() => {
        for (const connection of this.connections) connection.terminate();
        this.http.closeAllConnections();
      }, 500).unref();
    });
  }

  private port(): number {
    const address = this.http.address();
    if (address === null || typeof address === 'string') throw new Error('the relay does not listen yet');
    return address.port;
  }

  private upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    const refusal = this.refusalOf(request);
    if (refusal !== null) {
      socket.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    this.sockets.handleUpgrade(request, socket, head, (webSocket) => {
      webSocket.on('error', (error) => this.log.warn(`a connection failed: ${error.message}`));
      this.serve(new Connection(webSocket));
    });
  }

  private refusalOf(request: IncomingMessage): string | null {
    if (request.url !== RELAY_PATH) return '404 Not Found';
    if (!carries(this.settings.secret, request.headers.authorization)) {
      this.log.warn(`a connection from ${request.socket.remoteAddress} without the secret was refused`);
      return '401 Unauthorized';
    }
    return this.connections.size < MAX_CONNECTIONS ? null : '503 Service Unavailable';
  }

  private serve(connection: Connection): void {
    this.connections.add(connection);
    connection.onCommand((message, allowed) => this.gateway.answer(message, connection, allowed));
    connection.onClose(() => {
      this.connections.delete(connection);
      this.rooms.leaveAll(connection);
    });
    connection.tell({
      event: 'hello',
      data: {
        protocol: RELAY_PROTOCOL,
        relayId: this.settings.id,
        instanceId: this.instanceId,
        routerRtpCapabilities: ROUTER_CAPABILITIES,
      },
    });
  }
}

const cannotListen = (error: Error, host: string, port: number): BadSetting =>
  new BadSetting(`RELAY_LISTEN and RELAY_PORT do not work, ${host} ${port}: ${error.message}`);
