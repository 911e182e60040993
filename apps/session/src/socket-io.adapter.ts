import type { Server as HttpServer } from 'node:http';
import type { INestApplication, WsMessageHandler } from '@nestjs/common';
import { AbstractWsAdapter } from '@nestjs/websockets';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import { defer, lastValueFrom, type Observable } from 'rxjs';
import { Server, type Socket } from 'socket.io';
import { SOCKET_PATH } from '#contract';
import { acknowledgementOf, refusal } from './acknowledgement.js';
import { originAllowed } from './origin.js';
import { REDIS, type Redis } from './redis.js';
import { SESSION_OPTIONS, type SessionOptions } from './session.options.js';

/** A lost page is noticed within ten seconds, not after socket.io's forty-five. */
const PING_MS = 5_000;

/** The largest event is a join with all that a browser can decode: some 10 kB. */
const MAX_EVENT_BYTES = 64 * 1024;

/**
 * How socket.io listens: on the application's own HTTP server, by WebSocket alone, across processes by Redis.
 * Nest's own adapter leaves a page waiting when a handler gives no value; here every event is answered once.
 */
export class SessionIoAdapter extends AbstractWsAdapter {
  private readonly listensOn: HttpServer;
  private readonly options: SessionOptions;
  private readonly redis: Redis | null;

  constructor(app: INestApplication<HttpServer>) {
    super(app);
    this.listensOn = app.getHttpServer();
    this.options = app.get<SessionOptions>(SESSION_OPTIONS, { strict: false });
    this.redis = app.get<Redis | null>(REDIS, { strict: false });
  }

  create(): Server {
    return new Server(this.listensOn, {
      path: SOCKET_PATH,
      serveClient: false,
      transports: ['websocket'],
      pingInterval: PING_MS,
      pingTimeout: PING_MS,
      connectTimeout: 10_000,
      maxHttpBufferSize: MAX_EVENT_BYTES,
      allowRequest: (request, decide) =>
        originAllowed(request, this.options) ? decide(null, true) : decide('origin', false),
      ...(this.redis && { adapter: createAdapter(this.redis) }),
    });
  }

  bindMessageHandlers(
    socket: Socket,
    handlers: WsMessageHandler[],
    transform: (result: unknown) => Observable<unknown>,
  ): void {
    for (const { message, callback } of handlers) {
      socket.on(message, (...args: unknown[]) => {
        const acknowledge = acknowledgementOf(args.at(-1));
        const result = lastValueFrom(
          defer(() => transform(callback(args[0], acknowledge))),
          { defaultValue: undefined },
        );
        void result.catch(refusal).then((answer) => {
          // Nothing comes when the filter has answered in the handler's place.
          if (answer !== undefined) acknowledge?.(answer);
        });
      });
    }
  }
}
