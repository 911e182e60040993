import { useEffect, useEffectEvent } from 'react';
import { watchActivity } from './activity.js';
import type { LockHold } from './hold-lock.js';

const CHECK_EVERY_MS = 5_000;

/** Calls `lock` after so many minutes without input in any tab. Wall-clock time, so a computer that slept locks too. */
export function useIdleLock(minutes: number, lockHold: LockHold, lock: () => void): void {
  const lockLatest = useEffectEvent(lock);
  useEffect(() => {
    if (minutes <= 0) return;
    const activity = watchActivity();
    let heldUntil = 0;
    const timer = setInterval(() => {
      if (lockHold.isHeld()) {
        // The minutes count from the end of the consult, not from the last touch before it.
        heldUntil = Date.now();
        return;
      }
      if (Date.now() - Math.max(activity.lastInputAt(), heldUntil) >= minutes * 60_000) lockLatest();
    }, CHECK_EVERY_MS);
    return () => {
      clearInterval(timer);
      activity.stop();
    };
  }, [minutes, lockHold]);
}
