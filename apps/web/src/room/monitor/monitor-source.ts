import { Store } from '../store.js';
import { type BridgeReport, MonitorBridge } from './monitor-bridge.js';
import { simulatedFrame, type Simulated } from './simulator.js';
import type { VitalFrame } from './vital-frame.js';

/** Samples of so many ms go together: 50 of the ECG. */
const FRAME_MS = 200;

export interface MonitorSourceState {
  /** The made-up patient that is sent to the others; null while none is. */
  simulated: Simulated | null;
  /** How the line to a real monitor stands; null while there is none. */
  bridge: BridgeReport | null;
}

/** What this page sends of a patient monitor. Whoever makes it closes it. */
export class MonitorSource {
  readonly store = new Store<MonitorSourceState>({ simulated: null, bridge: null });
  /** Given every frame when it is complete. */
  onFrame: (frame: VitalFrame) => void = () => undefined;
  private timer: ReturnType<typeof setInterval> | undefined;
  private line: MonitorBridge | null = null;

  simulate(who: Simulated): void {
    this.stop();
    this.store.set({ simulated: who });
    let sentUntil = Math.floor(Date.now() / FRAME_MS) * FRAME_MS;
    this.timer = setInterval(() => {
      // A page in the background is woken once a second: what is due goes out then.
      for (; sentUntil + FRAME_MS <= Date.now(); sentUntil += FRAME_MS) {
        this.onFrame(simulatedFrame(who, sentUntil, FRAME_MS));
      }
    }, FRAME_MS / 2);
  }

  /** Passes on what a bridge at this address sends, until it is stopped. */
  connect(address: string): void {
    this.stop();
    this.line = new MonitorBridge(
      address,
      (frame) => this.onFrame(frame),
      (bridge) => {
        const before = this.store.get().bridge;
        if (before?.state !== bridge.state || before.field !== bridge.field) this.store.set({ bridge });
      },
    );
  }

  stop(): void {
    clearInterval(this.timer);
    this.line?.close();
    this.line = null;
    this.store.set({ simulated: null, bridge: null });
  }

  /** Whether it sends, or will as soon as its monitor does. */
  get isOn(): boolean {
    const { simulated, bridge } = this.store.get();
    return simulated !== null || (bridge !== null && bridge.state !== 'refused');
  }

  close(): void {
    this.stop();
  }
}
