import { IsIn, IsInt, IsUUID, Max, Min } from 'class-validator';
import { BOARD_STEPS, PICTURE_SOURCES, type PictureSource, type PointInput } from '#contract';

export class PointDto implements PointInput {
  @IsUUID()
  practitionerId: string;

  @IsIn(PICTURE_SOURCES)
  source: PictureSource;

  @IsInt()
  @Min(0)
  @Max(BOARD_STEPS)
  x: number;

  @IsInt()
  @Min(0)
  @Max(BOARD_STEPS)
  y: number;
}
