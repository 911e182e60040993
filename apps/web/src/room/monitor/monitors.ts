import { Store } from '../store.js';
import { MonitorSignal } from './monitor-signal.js';
import { decodeFrame, type VitalFrame } from './vital-frame.js';

/** In place of an id: what this page itself sends. */
export const OWN = 'own';

/** A patient monitor that is watched here, and whose page sends it. */
export interface WatchedMonitor {
  /** Or {@link OWN}. */
  practitionerId: string;
  signal: MonitorSignal;
}

/** The patient monitors of a room, as they arrive here. */
export class Monitors {
  readonly store = new Store<{ all: readonly WatchedMonitor[] }>({ all: [] });

  /** Passes over what is no frame. */
  hear(practitionerId: string, message: ArrayBuffer, now: number): void {
    const frame = decodeFrame(message);
    if (frame) this.show(practitionerId, frame, now);
  }

  show(practitionerId: string, frame: VitalFrame, now: number): void {
    const { all } = this.store.get();
    let watched = all.find((each) => each.practitionerId === practitionerId);
    if (!watched) {
      watched = { practitionerId, signal: new MonitorSignal() };
      this.store.set({ all: [...all, watched] });
    }
    watched.signal.hear(frame, now);
  }

  /** Forgets those of the others that are switched off. */
  keep(practitionerIds: readonly string[]): void {
    this.leave((id) => id === OWN || practitionerIds.includes(id));
  }

  drop(practitionerId: string): void {
    this.leave((id) => id !== practitionerId);
  }

  private leave(isThere: (practitionerId: string) => boolean): void {
    const { all } = this.store.get();
    const left = all.filter(({ practitionerId }) => isThere(practitionerId));
    if (left.length < all.length) this.store.set({ all: left });
  }
}
