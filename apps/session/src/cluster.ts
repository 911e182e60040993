import { Inject, Injectable } from '@nestjs/common';
import type { ClusterEvents } from './cluster-events.js';
import type { LiveServer } from './live-server.js';
import { REDIS, type Redis } from './redis.js';

/** The other session processes, if there are any: hears them and speaks to them, over socket.io's own channel. */
@Injectable()
export class Cluster {
  private server: LiveServer | null = null;

  constructor(@Inject(REDIS) private readonly redis: Redis | null) {}

  /** Without Redis this is the only process: there is nobody to hear or to tell. */
  join(server: LiveServer, hear: ClusterEvents): void {
    if (this.redis === null) return;
    this.server = server;
    server.on('who', hear.who);
    server.on('member', hear.member);
    server.on('member-gone', hear['member-gone']);
    server.on('quality', hear.quality);
    server.on('pointed', hear.pointed);
    server.on('board-changed', hear['board-changed']);
    server.on('board', hear.board);
    server.on('to-member', hear['to-member']);
    server.on('camera-abilities', hear['camera-abilities']);
    server.on('consult-changed', hear['consult-changed']);
  }

  /** To the others, not to oneself. */
  tell<Name extends keyof ClusterEvents>(name: Name, ...news: Parameters<ClusterEvents[Name]>): void {
    this.server?.serverSideEmit(name, ...news);
  }
}
