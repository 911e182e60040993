import type { Server } from 'node:http';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type AbstractHttpAdapter, HttpAdapterHost } from '@nestjs/core';
import { ConsultRooms } from './consult-rooms.js';
import { LiveSockets } from './live-sockets.js';

/**
 * What a process does first when it is told to stop: it takes no more connections and breaks those it has, so that its
 * pages are with another process while this one puts its things away. Their media never notice.
 */
@Injectable()
export class Departure implements OnModuleDestroy {
  constructor(
    private readonly http: HttpAdapterHost<AbstractHttpAdapter<Server>>,
    private readonly rooms: ConsultRooms,
    private readonly sockets: LiveSockets,
  ) {}

  onModuleDestroy(): void {
    this.http.httpAdapter.getHttpServer().close();
    this.rooms.depart();
    this.sockets.hangUp();
  }
}
