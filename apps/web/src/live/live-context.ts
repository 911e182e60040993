import { createContext, useContext, useEffect, useEffectEvent } from 'react';
import type { LiveEvent, LiveEventType } from '#contract';
import type { LiveSocket } from './socket.js';

/** `connecting`: for the first time; `lost`: it was open, or the first attempt failed. */
export type Connection = 'connecting' | 'open' | 'lost';

export interface Live {
  socket: LiveSocket;
  connection: Connection;
  /** Tries at once instead of waiting for the next attempt. */
  reconnect: () => void;
}

export const LiveContext = createContext<Live | null>(null);

/** The page's socket and its state: for the room, and for what must know that it is cut off. */
export function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error('useLive outside of LiveProvider');
  return live;
}

/** Runs on each live event of a type. For showing data prefer a query: invalidations.ts renews it. */
export function useLiveEvent(type: LiveEventType, handle: (facts: LiveEvent['facts']) => void): void {
  const { socket } = useLive();
  const handleLatest = useEffectEvent(handle);
  useEffect(() => {
    const onEvent = (event: LiveEvent): void => {
      if (event.type === type) handleLatest(event.facts);
    };
    socket.on('event', onEvent);
    return () => {
      socket.off('event', onEvent);
    };
  }, [socket, type]);
}
