import { Store } from '../store.js';
import { simulatedFrame, type Simulated } from './simulator.js';
import type { VitalFrame } from './vital-frame.js';

/** Samples of so many ms go together: 50 of the ECG. */
const FRAME_MS = 200;

export interface MonitorSourceState {
  /** What is sent to the others; null while nothing is. */
  simulated: Simulated | null;
}

/** What this page sends of a patient monitor. Whoever makes it closes it. */
export class MonitorSource {
  readonly store = new Store<MonitorSourceState>({ simulated: null });
  /** Given every frame when it is complete. */
  onFrame: (frame: VitalFrame) => void = () => undefined;
  private timer: ReturnType<typeof setInterval> | undefined;

  simulate(who: Simulated | null): void {
    clearInterval(this.timer);
    this.store.set({ simulated: who });
    if (who === null) return;
    let sentUntil = Math.floor(Date.now() / FRAME_MS) * FRAME_MS;
    this.timer = setInterval(() => {
      // A page in the background is woken once a second: what is due goes out then.
      for (; sentUntil + FRAME_MS <= Date.now(); sentUntil += FRAME_MS) {
        this.onFrame(simulatedFrame(who, sentUntil, FRAME_MS));
      }
    }, FRAME_MS / 2);
  }

  close(): void {
    this.simulate(null);
  }
}
