import { io, type Socket } from 'socket.io-client';
import { SOCKET_PATH, type ClientToServerEvents, type ServerToClientEvents } from '#contract';

export type LiveSocket = Socket<ServerToClientEvents, ClientToServerEvents>;

/**
 * The page's one socket. The first retry comes almost at once, later ones slow down to 5 s; half of each
 * wait is chance, so that a restarted server is not met by everybody in the same moment.
 */
export const createSocket = (url: string | null): LiveSocket =>
  io(url ?? '/', {
    path: SOCKET_PATH,
    withCredentials: true,
    transports: ['websocket'],
    autoConnect: false,
    reconnectionDelay: 300,
    reconnectionDelayMax: 5_000,
    randomizationFactor: 0.5,
  });
