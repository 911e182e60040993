import { Injectable } from '@nestjs/common';
import type { ServerToClientEvents } from '#contract';
import type { LiveServer, LiveSocket } from './live-server.js';

type EventName = keyof ServerToClientEvents;
type Payload<Name extends EventName> = Parameters<ServerToClientEvents[Name]>;

/** Sends to open pages, whichever process they are connected to. Before the server listens there are none. */
@Injectable()
export class LiveSockets {
  private server: LiveServer | null = null;

  serve(server: LiveServer): void {
    this.server = server;
  }

  /** Those that are connected to this process. */
  local(): LiveSocket[] {
    return [...(this.server?.sockets.sockets.values() ?? [])];
  }

  /** One page of this process: no other process needs to hear of it, nor Redis to be there. */
  tellPage<Name extends EventName>(socketId: string, name: Name, ...payload: Payload<Name>): void {
    this.server?.sockets.sockets.get(socketId)?.emit(name, ...payload);
  }

  /** Every page that listens to one of the channels, once, also when it listens to several. */
  tell<Name extends EventName>(channels: string | string[], name: Name, ...payload: Payload<Name>): void {
    if (channels.length > 0) this.server?.to(channels).emit(name, ...payload);
  }

  /** Breaks the connections of this process, without a word that would keep the pages from coming back by themselves. */
  hangUp(): void {
    for (const socket of this.local()) socket.conn.close();
  }

  /** Closes the connections after what was told before. */
  disconnect(channel: string): void {
    this.server?.in(channel).disconnectSockets(true);
  }
}
