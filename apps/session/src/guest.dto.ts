import { IsBoolean } from 'class-validator';
import type { GuestAnswerInput } from '#contract';

export class GuestAnswerDto implements GuestAnswerInput {
  /** False refuses, or takes one's consent back: then it stops for all. */
  @IsBoolean()
  agreed: boolean;
}
