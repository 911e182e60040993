import type { Server } from 'node:http';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type AbstractHttpAdapter, HttpAdapterHost } from '@nestjs/core';

/** For so long whoever has asked something is waited for. */
const PATIENCE_MS = 3_000;

/** Node waits for ever for a connection on which nothing was asked yet: none may hold up the end of a process. */
@Injectable()
export class LastConnections implements OnModuleDestroy {
  constructor(private readonly host: HttpAdapterHost<AbstractHttpAdapter<Server>>) {}

  onModuleDestroy(): void {
    if (!this.host.listening) return;
    const server = this.host.httpAdapter.getHttpServer();
    setTimeout(() => server.closeAllConnections(), PATIENCE_MS).unref();
  }
}
