import { useEffect } from 'react';
import { useTitleAlert } from '../shell/page-title.js';
import { ringTone, type RingPace } from './ring-tone.js';
import { useRingToneUnlocked } from './use-ring-tone.js';

const VIBRATION_MS = [400, 150, 400, 150, 400];
const VIBRATE_EVERY_MS = 3_000;

/** Sound, vibration and the title of the tab, for as long as something rings that nobody here has silenced. */
export function useRingAlarm(pace: RingPace | null, title: string | null): void {
  const unlocked = useRingToneUnlocked();
  useTitleAlert(title);
  useEffect(() => {
    // Begins anew when the sound is unlocked during a ring.
    if (pace === null || !unlocked) return;
    return ringTone.ring(pace);
  }, [pace, unlocked]);
  useEffect(() => {
    if (pace === null || !('vibrate' in navigator)) return;
    const vibrate = (): void => void navigator.vibrate(VIBRATION_MS);
    vibrate();
    const timer = setInterval(vibrate, VIBRATE_EVERY_MS);
    return () => {
      clearInterval(timer);
      navigator.vibrate(0);
    };
  }, [pace]);
}
