import { useEffect, useSyncExternalStore } from 'react';
import { ringTone } from './ring-tone.js';

/** Whether a ring would be heard; the first click or key press anywhere unlocks the sound. */
export function useRingToneUnlocked(): boolean {
  return useSyncExternalStore(ringTone.onChange, ringTone.isUnlocked);
}

/** Put once in the frame. */
export function useUnlockOnFirstTouch(): void {
  const unlocked = useRingToneUnlocked();
  useEffect(() => {
    if (unlocked) return;
    // Not when the finger goes down: what the page changes then must not move a button away from under it.
    const touches = ['click', 'keydown'] as const;
    for (const touch of touches) document.addEventListener(touch, ringTone.unlock, { capture: true });
    return () => {
      for (const touch of touches) document.removeEventListener(touch, ringTone.unlock, { capture: true });
    };
  }, [unlocked]);
}
