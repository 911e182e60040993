export type LocalKind = 'camera' | 'microphone';
/** What can be chosen of a computer. */
export type DeviceKind = LocalKind | 'speaker';

/** Why a device is not there, sorted into what a doctor can do about it. */
export type MediaFault = 'refused' | 'none' | 'in-use' | 'gone' | 'unsupported' | 'failed';

export interface Opened {
  track: MediaStreamTrack | null;
  fault: MediaFault | null;
}

/** A device that can be chosen. */
export interface DeviceChoice {
  deviceId: string;
  label: string;
}

type DeviceIds = Record<LocalKind, string | null>;

const CAMERA: MediaTrackConstraints = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } };
const MICROPHONE: MediaTrackConstraints = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };

/** `ideal`: a camera that is not plugged in today is no reason to have none. */
const chosen = (deviceId: string | null): MediaTrackConstraints =>
  deviceId === null ? {} : { deviceId: { ideal: deviceId } };
const camera = (deviceId: string | null): MediaTrackConstraints => ({ ...CAMERA, ...chosen(deviceId) });
const microphone = (deviceId: string | null): MediaTrackConstraints => ({ ...MICROPHONE, ...chosen(deviceId) });

export function openDevice(kind: LocalKind, deviceId: string | null): Promise<Opened> {
  return kind === 'camera' ? openTrack({ video: camera(deviceId) }) : openTrack({ audio: microphone(deviceId) });
}

/** Both with one question of the browser's; where one of them is missing, the other alone. */
export async function openBoth(ids: DeviceIds): Promise<Record<LocalKind, Opened>> {
  const none: Opened = { track: null, fault: 'unsupported' };
  if (!window.isSecureContext) return { camera: none, microphone: none };
  try {
    const stream = await navigator.mediaDevices.getUserMedia({
      video: camera(ids.camera),
      audio: microphone(ids.microphone),
    });
    return {
      camera: { track: stream.getVideoTracks()[0] ?? null, fault: null },
      microphone: { track: stream.getAudioTracks()[0] ?? null, fault: null },
    };
  } catch (error) {
    const fault = faultOf(error);
    if (fault === 'refused') return { camera: { track: null, fault }, microphone: { track: null, fault } };
    return {
      camera: await openDevice('camera', ids.camera),
      microphone: await openDevice('microphone', ids.microphone),
    };
  }
}

/** A screen or a window, chosen by its owner. Null when they thought better of it, or the browser has none to share. */
export async function openScreen(): Promise<MediaStreamTrack | null> {
  try {
    const stream = await navigator.mediaDevices.getDisplayMedia({ video: { frameRate: { ideal: 10 } } });
    const track = stream.getVideoTracks()[0] ?? null;
    // A screen is read, not watched: sharp letters before smooth motion.
    if (track) track.contentHint = 'detail';
    return track;
  } catch {
    return null;
  }
}

/** Phones cannot share their screen. */
export const canShareScreen = (): boolean => window.isSecureContext && 'getDisplayMedia' in navigator.mediaDevices;

/** What is plugged in. Browsers name the devices only after one of them was allowed. */
export async function listDevices(): Promise<Record<DeviceKind, DeviceChoice[]>> {
  if (!window.isSecureContext) return { camera: [], microphone: [], speaker: [] };
  const all = await navigator.mediaDevices.enumerateDevices();
  const of = (kind: MediaDeviceKind): DeviceChoice[] =>
    all.filter((device) => device.kind === kind && device.deviceId !== '' && device.label !== '');
  return { camera: of('videoinput'), microphone: of('audioinput'), speaker: of('audiooutput') };
}

/** One track, by the browser's own question. */
export async function openTrack(constraints: MediaStreamConstraints): Promise<Opened> {
  // Away from https and localhost browsers have no mediaDevices at all, whatever the types say.
  if (!window.isSecureContext) return { track: null, fault: 'unsupported' };
  try {
    const stream = await navigator.mediaDevices.getUserMedia(constraints);
    return { track: stream.getTracks()[0] ?? null, fault: null };
  } catch (error) {
    return { track: null, fault: faultOf(error) };
  }
}

function faultOf(error: unknown): MediaFault {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'none';
    case 'NotReadableError':
    case 'AbortError':
      return 'in-use';
    default:
      return 'failed';
  }
}
