const REMEMBERED = ['camera', 'microphone', 'speaker', 'examination', 'auscultation'] as const;

/** Which devices were chosen on this browser; the next consult begins with them. */
export type RememberedDevices = Record<(typeof REMEMBERED)[number], string | null>;

const STORAGE_KEY = 'hoichan.devices';
const NONE: RememberedDevices = {
  camera: null,
  microphone: null,
  speaker: null,
  examination: null,
  auscultation: null,
};

export function rememberedDevices(): RememberedDevices {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? 'null');
    const devices = { ...NONE };
    for (const use of REMEMBERED) devices[use] = textIn(stored, use);
    return devices;
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

function textIn(stored: unknown, key: string): string | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const value: unknown = Reflect.get(stored, key);
  return typeof value === 'string' ? value : null;
}
