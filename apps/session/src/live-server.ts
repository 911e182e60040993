import type { Server, Socket } from 'socket.io';
import type { ServerToClientEvents, WireEvents } from '#contract';
import type { ClusterEvents } from './cluster-events.js';
import type { Person } from './person.js';

/** What a socket knows of itself from the moment it is let in. */
export interface SocketData {
  actor: Person;
}

export type LiveServer = Server<WireEvents, ServerToClientEvents, ClusterEvents, SocketData>;
export type LiveSocket = Socket<WireEvents, ServerToClientEvents, ClusterEvents, SocketData>;
