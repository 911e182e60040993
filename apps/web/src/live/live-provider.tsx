import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { LiveEvent } from '#contract';
import { keys } from '../api/keys.js';
import { staleKeys } from './invalidations.js';
import { LiveContext, type Connection, type Live } from './live-context.js';
import { onNetworkChange } from './network-change.js';
import { Renewals } from './renewals.js';
import { createSocket, type LiveSocket } from './socket.js';

/** How long to wait after the server itself closed the socket, which socket.io does not retry on its own. */
const AFTER_SERVER_CLOSE_MS = 2_000;

interface LiveProviderProps {
  /** Where the sockets are; null means on the server of this page. */
  url: string | null;
  /** False while the session is locked: the server keeps no socket for it. */
  active: boolean;
  children: ReactNode;
}

/** Holds the one socket of a signed-in page, and renews what is shown when something happened elsewhere. */
export function LiveProvider({ url, active, children }: LiveProviderProps) {
  const queryClient = useQueryClient();
  const [socket] = useState(() => createSocket(url));
  const [connection, setConnection] = useState<Connection>('connecting');

  useEffect(() => {
    if (!active) return;
    let retry: ReturnType<typeof setTimeout> | undefined;
    let connectedBefore = false;
    const renewals = new Renewals(queryClient);

    const onConnect = (): void => {
      setConnection('open');
      // Whatever happened while we were away was told to nobody here.
      if (connectedBefore) void queryClient.invalidateQueries();
      else void queryClient.invalidateQueries({ queryKey: keys.rings });
      connectedBefore = true;
    };
    const onLost = (): void => {
      setConnection('lost');
      clearTimeout(retry);
      if (!socket.active) retry = setTimeout(() => socket.connect(), AFTER_SERVER_CLOSE_MS);
    };
    // The frame then asks who is signed in, and shows the lock or the sign-in page.
    const askSession = (): void => void queryClient.invalidateQueries({ queryKey: keys.session });
    const onRefused = (): void => {
      onLost();
      // Not active: the server answered and refused; else it was not reached, and socket.io goes on trying.
      if (!socket.active) askSession();
    };
    const onEvent = (event: LiveEvent): void => renewals.add(staleKeys(event));

    socket.on('connect', onConnect);
    socket.on('disconnect', onLost);
    socket.on('connect_error', onRefused);
    socket.on('session:ended', askSession);
    socket.on('event', onEvent);
    const stopWatching = onNetworkChange(() => renew(socket));
    socket.connect();
    return () => {
      clearTimeout(retry);
      renewals.close();
      stopWatching();
      socket.off('connect', onConnect);
      socket.off('disconnect', onLost);
      socket.off('connect_error', onRefused);
      socket.off('session:ended', askSession);
      socket.off('event', onEvent);
      socket.disconnect();
    };
  }, [active, queryClient, socket]);

  const live = useMemo<Live>(() => ({ socket, connection, reconnect: () => connectNow(socket) }), [socket, connection]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

/** Leaves a running wait between two attempts, which `connect()` alone would sit out. */
function connectNow(socket: LiveSocket): void {
  if (!socket.connected) renew(socket);
}

/** Also leaves a connection that may only look alive: finding that out takes ten seconds. */
function renew(socket: LiveSocket): void {
  socket.disconnect();
  socket.connect();
}
