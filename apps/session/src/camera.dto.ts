import { IsIn, IsNumber, IsOptional, IsUUID, Max, Min } from 'class-validator';
import {
  CAMERA_AXES,
  type CameraAbilities,
  type CameraAbilitiesInput,
  type CameraAxis,
  type CameraRange,
  type SteerCameraInput,
} from '#contract';
import { IsNested } from './nested.decorator.js';

/** Cameras count in hundredths of a degree, in per cent or in factors: none comes near to this. */
const MOST = 10_000_000;
const NUMBER = { allowNaN: false, allowInfinity: false };

class CameraRangeInput implements CameraRange {
  @IsNumber(NUMBER)
  @Min(-MOST)
  @Max(MOST)
  min: number;

  @IsNumber(NUMBER)
  @Min(-MOST)
  @Max(MOST)
  max: number;

  @IsNumber(NUMBER)
  @Min(0)
  @Max(MOST)
  step: number;

  @IsNumber(NUMBER)
  @Min(-MOST)
  @Max(MOST)
  value: number;
}

class CameraAbilitiesShape implements CameraAbilities {
  @IsOptional()
  @IsNested(() => CameraRangeInput)
  zoom?: CameraRangeInput;

  @IsOptional()
  @IsNested(() => CameraRangeInput)
  pan?: CameraRangeInput;

  @IsOptional()
  @IsNested(() => CameraRangeInput)
  tilt?: CameraRangeInput;
}

export class CameraAbilitiesDto implements CameraAbilitiesInput {
  @IsNested(() => CameraAbilitiesShape)
  abilities: CameraAbilitiesShape;
}

export class SteerCameraDto implements SteerCameraInput {
  @IsUUID()
  practitionerId: string;

  @IsIn(CAMERA_AXES)
  axis: CameraAxis;

  @IsNumber(NUMBER)
  @Min(-MOST)
  @Max(MOST)
  value: number;
}
