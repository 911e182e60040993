import type { MediaFault, Opened } from './local-media.js';

export interface DeviceState {
  /** What the doctor wants; whether it can be had is another matter. */
  on: boolean;
  /** Null while there is none: off, refused, or not there. */
  track: MediaStreamTrack | null;
  fault: MediaFault | null;
  /** Null: whichever the browser takes. */
  deviceId: string | null;
  opening: boolean;
}

/** How a device is used. */
export interface DeviceUse {
  open: (deviceId: string | null) => Promise<Opened>;
  /** Off means let go, and a camera's light with it; else it stays open, so that going on needs no wait. */
  letGo: boolean;
}

/** A camera or a microphone of this computer: on or off, and which of them. */
export class LocalDevice {
  private now: DeviceState;
  /** Grows with each change: an older one that comes to its end changes nothing. */
  private turn = 0;

  constructor(
    private readonly use: DeviceUse,
    wanted: { on: boolean; deviceId: string | null },
    private readonly changed: () => void,
  ) {
    this.now = { ...wanted, track: null, fault: null, opening: false };
  }

  get state(): DeviceState {
    return this.now;
  }

  async set(on: boolean): Promise<void> {
    this.update({ on });
    if (this.use.letGo && !on) return this.release();
    if (this.now.track) this.now.track.enabled = on;
    else if (on) await this.open();
  }

  async choose(deviceId: string): Promise<void> {
    this.update({ deviceId });
    if (this.use.letGo && !this.now.on) return;
    await this.open();
  }

  async open(): Promise<void> {
    const turn = this.begin();
    const { track, fault } = await this.use.open(this.now.deviceId);
    this.finish(turn, track, fault);
  }

  /** Marks that something is being opened; the number goes back to `finish`. */
  begin(): number {
    const turn = ++this.turn;
    // Many phones open one camera at a time.
    this.now.track?.stop();
    this.update({ track: null, fault: null, opening: true });
    return turn;
  }

  finish(turn: number, track: MediaStreamTrack | null, fault: MediaFault | null): void {
    const late = turn !== this.turn;
    if (late || (this.use.letGo && !this.now.on)) {
      track?.stop();
      if (!late) this.update({ opening: false });
      return;
    }
    if (track) {
      track.enabled = this.now.on;
      // Unplugged, or taken away in the browser's own settings.
      track.addEventListener('ended', () => {
        if (this.now.track === track) this.update({ track: null, fault: 'gone' });
      });
    }
    this.update({ track, fault, opening: false });
  }

  release(): void {
    this.turn++;
    this.now.track?.stop();
    this.update({ track: null, opening: false });
  }

  private update(change: Partial<DeviceState>): void {
    this.now = { ...this.now, ...change };
    this.changed();
  }
}
