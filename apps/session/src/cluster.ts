import { Inject, Injectable } from '@nestjs/common';
import type { RoomParticipant } from '#contract';
import type { LiveServer } from './live-server.js';
import { REDIS, type Redis } from './redis.js';

/** Somebody whose socket another session process holds, as that process tells of them. */
export interface MemberNews {
  consultId: string;
  /** On which relay that process has the room. */
  relayId: string | null;
  participant: RoomParticipant;
  /** The peer on the relay. */
  mediaSessionId: string | null;
}

/** What session processes tell each other. */
export interface ClusterEvents {
  /** Who is in this room with you? Each process that has somebody answers with `member`. */
  who: (question: { consultId: string }) => void;
  /** Somebody came or changed; also repeated now and then, as a sign of life. */
  member: (news: MemberNews) => void;
  'member-gone': (gone: { consultId: string; practitionerId: string }) => void;
  'consult-changed': (consult: { consultId: string }) => void;
}

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
    server.on('consult-changed', hear['consult-changed']);
  }

  /** To the others, not to oneself. */
  tell<Name extends keyof ClusterEvents>(name: Name, ...news: Parameters<ClusterEvents[Name]>): void {
    this.server?.serverSideEmit(name, ...news);
  }
}
