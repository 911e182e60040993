import { openTrack, type Opened } from './local-media.js';

/** `detail`: a wound, a skin, letters on a monitor. `motion`: an ultrasound, a gait, breathing. */
export const PICTURE_HINTS = ['detail', 'motion'] as const;
export type PictureHint = (typeof PICTURE_HINTS)[number];

/** Constraints of cameras that move, which TypeScript's types do not know yet. */
interface MovingCamera extends MediaTrackConstraints {
  zoom: boolean;
  pan: boolean;
  tilt: boolean;
}

/** Sharper than a face; `true` only asks to be allowed to move it where it can be moved. */
const EXAMINATION: MovingCamera = {
  width: { ideal: 1920 },
  height: { ideal: 1080 },
  frameRate: { ideal: 30 },
  zoom: true,
  pan: true,
  tilt: true,
};

/** All that helps speech destroys the sounds of heart and lungs. */
const BODY_SOUND: MediaTrackConstraints = {
  echoCancellation: false,
  noiseSuppression: false,
  autoGainControl: false,
  sampleRate: { ideal: 48_000 },
  channelCount: { ideal: 1 },
};

/** Exactly the one that was chosen: in its place no other may be shown to everybody. */
const chosen = (deviceId: string | null): MediaTrackConstraints =>
  deviceId === null ? {} : { deviceId: { exact: deviceId } };

export const openExaminationCamera = (deviceId: string | null): Promise<Opened> =>
  openTrack({ video: { ...EXAMINATION, ...chosen(deviceId) } });

export const openStethoscope = (deviceId: string | null): Promise<Opened> =>
  openTrack({ audio: { ...BODY_SOUND, ...chosen(deviceId) } });
