import { Inject, Injectable } from '@nestjs/common';
import { type Actor, clientAddress, SocketGate } from '#access';
import { problemOf } from '#platform';
import type { LiveSocket } from './live-server.js';
import { SessionOver } from './session.errors.js';
import { SESSION_OPTIONS, type SessionOptions } from './session.options.js';

type Handshake = Pick<LiveSocket, 'handshake' | 'conn'>;

/** Who may open a socket. */
@Injectable()
export class SocketAdmission {
  constructor(
    private readonly gate: SocketGate,
    @Inject(SESSION_OPTIONS) private readonly options: Pick<SessionOptions, 'trustProxy'>,
  ) {}

  /** Who is behind the socket, by its cookie; null when their session is over. */
  recognise({ handshake, conn }: Handshake): Promise<Actor | null> {
    const { headers } = handshake;
    const address = clientAddress({ remoteAddress: conn.remoteAddress, headers }, this.options.trustProxy);
    return this.gate.authenticate(headers.cookie, address);
  }

  /** Lets a socket in, or says why not in `connect_error`. */
  async admit(socket: LiveSocket, next: (refused?: Error) => void): Promise<void> {
    try {
      const actor = await this.recognise(socket);
      if (actor === null) throw new SessionOver();
      socket.data.actor = actor;
      next();
    } catch (error) {
      const problem = problemOf(error);
      next(Object.assign(new Error(problem.code), { data: problem }));
    }
  }
}
