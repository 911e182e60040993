import { blurBackground } from './background-blur.js';
import { keepDevices, rememberedDevices } from './device-memory.js';
import { LocalDevice, type DeviceState, type DeviceUse } from './local-device.js';
import { keepFilters, rememberedFilters } from './filter-memory.js';
import { TrackFilter, type FilterState } from './filtered-track.js';
import {
  listDevices,
  openBoth,
  openDevice,
  openScreen,
  type DeviceChoice,
  type DeviceKind,
  type LocalKind,
} from './local-media.js';
import { MedicalMedia, type MedicalState } from './medical-media.js';
import type { Outgoing } from './sender.js';
import { Store } from './store.js';
import { canStreamTracks } from './track-streams.js';
import { filterVoice } from './voice-filter.js';

/** What can be done to what is sent: noise taken out of the voice, what is behind a person blurred. */
export const FILTER_KINDS = ['voice', 'background'] as const;
export type FilterKind = (typeof FILTER_KINDS)[number];

export interface OwnMediaState {
  camera: DeviceState;
  microphone: DeviceState;
  screen: MediaStreamTrack | null;
  /** The camera's picture as the others get it; null while it must not be seen as it is. */
  picture: MediaStreamTrack | null;
  /** Heard only as long as a key is held. */
  talking: boolean;
  /** Where the others are heard; null: wherever the browser plays. */
  outputId: string | null;
  medical: MedicalState;
  filters: Record<FilterKind, FilterState>;
  /** What can be chosen; empty until the browser tells. */
  choices: Record<DeviceKind, readonly DeviceChoice[]>;
}

const CAMERA: DeviceUse = { open: (deviceId) => openDevice('camera', deviceId), letGo: true };
const MICROPHONE: DeviceUse = { open: (deviceId) => openDevice('microphone', deviceId), letGo: false };

/** What a doctor shows and says: camera, microphone and screen of this computer. Whoever makes it closes it. */
export class OwnMedia {
  readonly store: Store<OwnMediaState>;
  readonly medical = new MedicalMedia();
  private readonly camera: LocalDevice;
  private readonly microphone: LocalDevice;
  private readonly filters: Readonly<Record<FilterKind, TrackFilter>> = {
    voice: new TrackFilter(filterVoice, () => this.show()),
    background: new TrackFilter(blurBackground, () => this.show()),
  };

  constructor(wanted: Record<LocalKind, boolean>) {
    const ids = rememberedDevices();
    this.camera = new LocalDevice(CAMERA, { on: wanted.camera, deviceId: ids.camera }, () => this.show());
    this.microphone = new LocalDevice(MICROPHONE, { on: wanted.microphone, deviceId: ids.microphone }, () =>
      this.show(),
    );
    this.store = new Store<OwnMediaState>({
      camera: this.camera.state,
      microphone: this.microphone.state,
      screen: null,
      picture: null,
      talking: false,
      medical: this.medical.store.get(),
      outputId: ids.speaker,
      choices: { camera: [], microphone: [], speaker: [] },
      filters: { voice: 'off', background: 'off' },
    });
    this.medical.store.subscribe(() => this.store.set({ medical: this.medical.store.get() }));
    const wants = rememberedFilters();
    for (const kind of canStreamTracks() ? FILTER_KINDS : []) if (wants[kind]) this.filters[kind].set(true);
  }

  /** Asks for what is wanted. The microphone is opened even when it begins muted. */
  async open(): Promise<void> {
    if (window.isSecureContext) navigator.mediaDevices.addEventListener('devicechange', this.onPlugged);
    if (this.camera.state.on) await this.openBoth();
    else await this.microphone.open();
    await this.list();
  }

  async setCamera(on: boolean): Promise<void> {
    await this.camera.set(on);
    await this.list();
  }

  async setMicrophone(on: boolean): Promise<void> {
    this.store.set({ talking: false });
    await this.microphone.set(on);
    await this.list();
  }

  /** Heard while a key is held, and muted again after; does nothing to somebody who is heard anyway. */
  talk(held: boolean): void {
    const { microphone, talking } = this.store.get();
    if (talking === held || (held && microphone.on && microphone.track !== null)) return;
    this.store.set({ talking: held });
    void this.microphone.set(held);
  }

  async choose(kind: LocalKind, deviceId: string): Promise<void> {
    keepDevices({ ...rememberedDevices(), [kind]: deviceId });
    await (kind === 'camera' ? this.camera : this.microphone).choose(deviceId);
  }

  chooseSpeaker(outputId: string): void {
    keepDevices({ ...rememberedDevices(), speaker: outputId });
    this.store.set({ outputId });
  }

  /** Done to what is sent from now on, or no longer. Until the background is blurred, no picture goes out. */
  setFilter(kind: FilterKind, wanted: boolean): void {
    keepFilters({ ...rememberedFilters(), [kind]: wanted });
    this.filters[kind].set(wanted);
  }

  async shareScreen(): Promise<void> {
    const screen = await openScreen();
    if (!screen) return;
    this.stopSharing();
    // The browser's own button for it ends the track.
    screen.addEventListener('ended', () => {
      if (this.store.get().screen === screen) this.stopSharing();
    });
    this.store.set({ screen });
  }

  stopSharing(): void {
    this.store.get().screen?.stop();
    this.store.set({ screen: null });
  }

  /** What the room is to send of it. */
  readonly outgoing = (): Outgoing[] => {
    const { camera, microphone, screen, picture } = this.store.get();
    const all: Outgoing[] = [];
    const voice = this.filters.voice.output ?? microphone.track;
    if (voice) all.push({ source: 'microphone', track: voice, paused: !microphone.on });
    if (picture && camera.on) all.push({ source: 'camera', track: picture, paused: false });
    if (screen) all.push({ source: 'screen', track: screen, paused: false });
    return [...all, ...this.medical.outgoing()];
  };

  close(): void {
    if (window.isSecureContext) navigator.mediaDevices.removeEventListener('devicechange', this.onPlugged);
    this.camera.release();
    this.microphone.release();
    for (const filter of Object.values(this.filters)) filter.close();
    this.stopSharing();
    this.medical.close();
  }

  private async openBoth(): Promise<void> {
    const turns = { camera: this.camera.begin(), microphone: this.microphone.begin() };
    const opened = await openBoth({
      camera: this.camera.state.deviceId,
      microphone: this.microphone.state.deviceId,
    });
    this.camera.finish(turns.camera, opened.camera.track, opened.camera.fault);
    this.microphone.finish(turns.microphone, opened.microphone.track, opened.microphone.fault);
  }

  private show(): void {
    const camera = this.camera.state;
    const microphone = this.microphone.state;
    const { voice, background } = this.filters;
    voice.follow(microphone.track);
    background.follow(camera.track);
    this.store.set({
      ...{ camera, microphone },
      picture: background.state === 'off' ? camera.track : background.output,
      filters: { voice: voice.state, background: background.state },
    });
  }

  private async list(): Promise<void> {
    this.store.set({ choices: await listDevices() });
  }

  private readonly onPlugged = (): void => void this.list();
}
