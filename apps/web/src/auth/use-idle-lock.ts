import { useEffect, useEffectEvent } from 'react';
import { lastInputAnywhere, lastInputHere } from './activity.js';
import type { LockHold } from './hold-lock.js';

const CHECK_EVERY_MS = 5_000;
const MINUTE_MS = 60_000;

interface IdleLock {
  /** Without input in any tab; 0 while the screen is locked already. */
  minutes: number;
  lockHold: LockHold;
  lock: () => void;
  /** Called about once a minute while somebody is at work, who may be reading and sending nothing. */
  stillHere: () => void;
}

/** Locks an abandoned screen, and keeps the server from locking a used one. By wall-clock time: a computer that slept locks too. */
export function useIdleLock({ minutes, lockHold, lock, stillHere }: IdleLock): void {
  const lockLatest = useEffectEvent(lock);
  const stillHereLatest = useEffectEvent(stillHere);
  useEffect(() => {
    if (minutes <= 0) return;
    let heldUntil = 0;
    let saidAt = Date.now();
    const timer = setInterval(() => {
      const now = Date.now();
      // The minutes count from the end of a consult, not from the last touch before it.
      if (lockHold.isHeld()) heldUntil = now;
      if (now - Math.max(lastInputAnywhere(), heldUntil) >= minutes * MINUTE_MS) {
        lockLatest();
      } else if (now - saidAt >= MINUTE_MS && now - lastInputHere() < MINUTE_MS) {
        saidAt = now;
        stillHereLatest();
      }
    }, CHECK_EVERY_MS);
    return () => clearInterval(timer);
  }, [minutes, lockHold]);
}
