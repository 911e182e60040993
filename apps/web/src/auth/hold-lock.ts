import { createContext, useContext, useEffect } from 'react';

export interface LockHold {
  /** Returns the function that lets go. */
  hold: () => () => void;
  isHeld: () => boolean;
}

/** Counts who needs the screen to stay open. */
export function createLockHold(): LockHold {
  let holders = 0;
  return {
    hold() {
      holders += 1;
      let released = false;
      return () => {
        if (released) return;
        released = true;
        holders -= 1;
      };
    },
    isHeld: () => holders > 0,
  };
}

export const LockHoldContext = createContext<LockHold | null>(null);

/** Keeps the idle lock away while a component is mounted (and `active`): whoever listens in a consult touches nothing. */
export function useHoldLock(active = true): void {
  const lockHold = useContext(LockHoldContext);
  useEffect(() => (active ? lockHold?.hold() : undefined), [active, lockHold]);
}
