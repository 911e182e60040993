import { Inject, Injectable } from '@nestjs/common';
import { clientAddress, SocketGate } from '#access';
import { GuestDoor } from '#consult';
import type { GuestHandshake } from '#contract';
import { problemOf } from '#platform';
import type { LiveSocket } from './live-server.js';
import type { Person } from './person.js';
import { SessionOver } from './session.errors.js';
import { SESSION_OPTIONS, type SessionOptions } from './session.options.js';

type Handshake = Pick<LiveSocket, 'handshake' | 'conn'>;

/** Who may open a socket. */
@Injectable()
export class SocketAdmission {
  constructor(
    private readonly gate: SocketGate,
    private readonly guests: GuestDoor,
    @Inject(SESSION_OPTIONS) private readonly options: Pick<SessionOptions, 'trustProxy'>,
  ) {}

  /** Who is behind the socket, by its cookie; null when their session or their invitation is over. */
  async recognise({ handshake, conn }: Handshake): Promise<Person | null> {
    const { headers } = handshake;
    const address = clientAddress({ remoteAddress: conn.remoteAddress, headers }, this.options.trustProxy);
    const { guestId } = handshake.auth as Partial<Record<keyof GuestHandshake, unknown>>;
    if (guestId === undefined) return this.gate.authenticate(headers.cookie, address);
    this.gate.limit(address);
    return this.guests.recognise(guestId, headers.cookie, address);
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
