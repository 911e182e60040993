import { IsIn, IsInt, IsNumber, Max, Min, ValidateIf } from 'class-validator';
import { MEDIA_WAYS, type MediaWay, type QualityReading } from '#contract';

const GIGABIT = 1_000_000_000;
const MINUTE_MS = 60_000;

/** Null is a figure too: nothing came to be measured. */
const OrNull = (): PropertyDecorator => ValidateIf((_input, value) => value !== null);

export class QualityDto implements QualityReading {
  @OrNull()
  @IsIn(MEDIA_WAYS)
  way: MediaWay | null;

  @IsInt()
  @Min(0)
  @Max(GIGABIT)
  sendBitrate: number;

  @IsInt()
  @Min(0)
  @Max(GIGABIT)
  receiveBitrate: number;

  @OrNull()
  @IsNumber()
  @Min(0)
  @Max(1)
  sendLoss: number | null;

  @OrNull()
  @IsNumber()
  @Min(0)
  @Max(1)
  receiveLoss: number | null;

  @OrNull()
  @IsInt()
  @Min(0)
  @Max(MINUTE_MS)
  roundTripMs: number | null;

  @OrNull()
  @IsInt()
  @Min(0)
  @Max(MINUTE_MS)
  jitterMs: number | null;

  @OrNull()
  @IsNumber()
  @Min(0)
  @Max(240)
  framesPerSecond: number | null;

  @IsInt()
  @Min(0)
  @Max(1_000)
  freezes: number;

  @IsNumber()
  @Min(0)
  @Max(1)
  frozen: number;

  @OrNull()
  @IsNumber()
  @Min(0)
  @Max(1)
  concealed: number | null;
}
