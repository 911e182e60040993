import type { DeviceKind } from './local-media.js';

/** Which devices were chosen on this browser; the next consult begins with them. */
export type RememberedDevices = Record<DeviceKind, string | null>;

const STORAGE_KEY = 'hoichan.devices';
const NONE: RememberedDevices = { camera: null, microphone: null, speaker: null };

export function rememberedDevices(): RememberedDevices {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? 'null');
    return {
      camera: textIn(stored, 'camera'),
      microphone: textIn(stored, 'microphone'),
      speaker: textIn(stored, 'speaker'),
    };
  } catch {
    return NONE;
  }
}

export function keepDevices(devices: RememberedDevices): void {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(devices));
  } catch {
    // A browser without storage is asked again next time.
  }
}

function textIn(stored: unknown, key: DeviceKind): string | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const value: unknown = Reflect.get(stored, key);
  return typeof value === 'string' ? value : null;
}
