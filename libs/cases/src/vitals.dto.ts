import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsDate, IsIn, IsNumber, IsOptional, IsUUID } from 'class-validator';
import { CONSCIOUSNESS, VITAL_NUMBERS, type Consciousness, type VitalNumber } from '#contract';
import { dateOf } from './date-input.js';
import type { Measurement } from './vital-signs.js';

/** What was measured; what is left out was not. */
export class VitalsInput implements Measurement {
  /** Made by the client: sent again, it makes no second set. */
  @IsUUID() id: string;
  @Transform(dateOf) @IsDate() takenAt: Date;
  @IsOptional() @IsNumber() pulse: number | null = null;
  @IsOptional() @IsNumber() systolic: number | null = null;
  @IsOptional() @IsNumber() diastolic: number | null = null;
  @IsOptional() @IsNumber() temperature: number | null = null;
  @IsOptional() @IsNumber() respirations: number | null = null;
  @IsOptional() @IsNumber() spo2: number | null = null;
  /** 2 only in confirmed hypercapnic failure. */
  @IsIn([1, 2]) spo2Scale: 1 | 2 = 1;
  @IsOptional() @IsBoolean() onOxygen: boolean | null = null;
  @IsOptional() @IsNumber() oxygenFlow: number | null = null;
  @IsOptional() @IsIn(CONSCIOUSNESS) consciousness: Consciousness | null = null;
  @IsOptional() @IsNumber() weight: number | null = null;
  @IsOptional() @IsNumber() height: number | null = null;
  @IsOptional() @IsNumber() glucose: number | null = null;
  /** Unlikely values that were asked back and are true. */
  @IsArray() @ArrayMaxSize(VITAL_NUMBERS.length) @IsIn(VITAL_NUMBERS, { each: true }) confirmed: VitalNumber[] = [];
}
