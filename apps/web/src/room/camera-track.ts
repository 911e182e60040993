import { CAMERA_AXES, type CameraAbilities, type CameraAxis, type CameraMove, type CameraRange } from '#contract';

/** A camera that moves, which TypeScript's types do not know yet. */
type Moves = Partial<Record<CameraAxis, unknown>>;

/** What a track's camera can be told; empty for most cameras, and for browsers that cannot. */
export function abilitiesOf(track: Pick<MediaStreamTrack, 'getCapabilities' | 'getSettings'>): CameraAbilities {
  // Firefox on older systems has no such question.
  if (!('getCapabilities' in track)) return {};
  const capabilities: Moves & MediaTrackCapabilities = track.getCapabilities();
  const settings: Moves & MediaTrackSettings = track.getSettings();
  const abilities: CameraAbilities = {};
  for (const axis of CAMERA_AXES) {
    const range = rangeOf(capabilities[axis], settings[axis]);
    if (range) abilities[axis] = range;
  }
  return abilities;
}

/** Where a camera may be moved to, by what it can; null when it cannot. */
export function allowedMove(abilities: CameraAbilities, { axis, value }: CameraMove): CameraMove | null {
  const range = abilities[axis];
  return range ? { axis, value: Math.min(range.max, Math.max(range.min, value)) } : null;
}

/** Moves the camera of a track. */
export async function moveCamera(track: MediaStreamTrack, { axis, value }: CameraMove): Promise<void> {
  const step: Moves & MediaTrackConstraintSet = { [axis]: value };
  await track.applyConstraints({ advanced: [step] });
}

function rangeOf(capability: unknown, value: unknown): CameraRange | null {
  if (typeof capability !== 'object' || capability === null || typeof value !== 'number') return null;
  const [min, max, step] = ['min', 'max', 'step'].map((name): unknown => Reflect.get(capability, name));
  if (typeof min !== 'number' || typeof max !== 'number' || min >= max) return null;
  return { min, max, step: typeof step === 'number' && step > 0 ? step : (max - min) / 100, value };
}
