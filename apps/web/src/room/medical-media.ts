import { keepDevices, rememberedDevices } from './device-memory.js';
import { LocalDevice, type DeviceState, type DeviceUse } from './local-device.js';
import { openExaminationCamera, openStethoscope, type PictureHint } from './medical-devices.js';
import { MonitorSource } from './monitor/monitor-source.js';
import type { Outgoing } from './sender.js';
import { Store } from './store.js';

export interface MedicalState {
  /** A camera held to the patient, an otoscope, the frame grabber of an ultrasound machine. */
  examination: DeviceState;
  /** What matters of its picture when the link does not carry everything. */
  hint: PictureHint;
  /** The sound of the body. */
  auscultation: DeviceState;
}

export type MedicalKind = 'examination' | 'auscultation';

/** What is shown and heard of the patient, beside the doctor's face and voice. Whoever makes it closes it. */
export class MedicalMedia {
  readonly store: Store<MedicalState>;
  readonly monitor = new MonitorSource();
  private readonly devices: Record<MedicalKind, LocalDevice>;

  constructor() {
    const ids = rememberedDevices();
    const make = (kind: MedicalKind, open: DeviceUse['open']): LocalDevice =>
      new LocalDevice({ open, letGo: true }, { on: false, deviceId: ids[kind] }, () => this.show(kind));
    this.devices = {
      examination: make('examination', openExaminationCamera),
      auscultation: make('auscultation', openStethoscope),
    };
    this.store = new Store<MedicalState>({
      examination: this.devices.examination.state,
      hint: 'detail',
      auscultation: this.devices.auscultation.state,
    });
  }

  async set(kind: MedicalKind, on: boolean): Promise<void> {
    await this.devices[kind].set(on);
  }

  async choose(kind: MedicalKind, deviceId: string): Promise<void> {
    keepDevices({ ...rememberedDevices(), [kind]: deviceId });
    await this.devices[kind].choose(deviceId);
  }

  prefer(hint: PictureHint): void {
    this.store.set({ hint });
    this.show('examination');
  }

  /** What the room is to send of it. */
  outgoing(): Outgoing[] {
    const { examination, auscultation } = this.store.get();
    const all: Outgoing[] = [];
    if (examination.track) all.push({ source: 'examination-camera', track: examination.track, paused: false });
    if (auscultation.track) all.push({ source: 'auscultation', track: auscultation.track, paused: false });
    return all;
  }

  close(): void {
    this.monitor.close();
    for (const device of Object.values(this.devices)) void device.set(false);
  }

  private show(kind: MedicalKind): void {
    const { state } = this.devices[kind];
    // An encoder asks the track what it may give up: sharpness or smoothness.
    if (kind === 'examination' && state.track) state.track.contentHint = this.store.get().hint;
    this.store.set({ [kind]: state });
  }
}
