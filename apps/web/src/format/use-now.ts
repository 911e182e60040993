import { useSyncExternalStore } from 'react';
import { serverNow } from '../api/server-clock.js';

/**
 * One timer for every clock on the page: it runs only while a component listens,
 * and fires just after each whole second (or minute) of the server's clock.
 */
function ticker(stepMs: number) {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let now = floor();

  function floor(): number {
    return Math.floor(serverNow() / stepMs) * stepMs;
  }

  function tick(): void {
    now = floor();
    for (const listener of listeners) listener();
    timer = setTimeout(tick, stepMs - (serverNow() % stepMs) + 5);
  }

  return {
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      if (listeners.size === 1) tick();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) clearTimeout(timer);
      };
    },
    read: () => (listeners.size === 0 ? floor() : now),
  };
}

const tickers = { second: ticker(1000), minute: ticker(60_000) };

/** The server's time in milliseconds, renewed each second or minute. */
export function useNow(step: keyof typeof tickers = 'second'): number {
  return useSyncExternalStore(tickers[step].subscribe, tickers[step].read);
}
