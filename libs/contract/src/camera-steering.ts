/** What some examination cameras do when they are told to. */
export const CAMERA_AXES = ['zoom', 'pan', 'tilt'] as const;
export type CameraAxis = (typeof CAMERA_AXES)[number];

/** From where to where, in the camera's own units, and where it is now. */
export interface CameraRange {
  min: number;
  max: number;
  step: number;
  value: number;
}

/** Only what the camera can do; nothing for most. */
export type CameraAbilities = Partial<Record<CameraAxis, CameraRange>>;

export interface CameraAbilitiesInput {
  abilities: CameraAbilities;
}

export interface CameraMove {
  axis: CameraAxis;
  value: number;
}

export interface SteerCameraInput extends CameraMove {
  /** Whose camera. */
  practitionerId: string;
}
