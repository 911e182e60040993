import { io, type Socket } from 'socket.io-client';
import { SOCKET_PATH, type GuestHandshake, type ServerToClientEvents, type WireEvents } from '#contract';

export type LiveSocket = Socket<ServerToClientEvents, WireEvents>;

/**
 * The page's one socket. The first retry comes almost at once, later ones each second; half of each wait is chance, so
 * that a restarted server is not met by everybody in the same moment. An attempt is given up after four seconds, in
 * which TCP has asked three times: longer, and it would still sleep when the network is back.
 * Guests say with which invitation they come.
 */
export const createSocket = (url: string | null, guest?: GuestHandshake): LiveSocket =>
  io(url ?? '/', {
    path: SOCKET_PATH,
    auth: { ...guest },
    // A guest's is another connection than a doctor's of the same browser.
    forceNew: guest !== undefined,
    withCredentials: true,
    transports: ['websocket'],
    autoConnect: false,
    timeout: 4_000,
    reconnectionDelay: 200,
    reconnectionDelayMax: 1_000,
    randomizationFactor: 0.5,
  });
