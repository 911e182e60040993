import {
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { type Facility, type Practitioner, PractitionerRef } from '#directory';
import { DUTY_LINES, DUTY_PRESENCES, type Duty, type DutyLine, type DutyPresence } from './duty.js';

/**
 * A moment says its offset from UTC, or it would mean another one on a server elsewhere. ISO 8601 also knows weeks,
 * days of the year and bare hours, which JavaScript does not.
 */
const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;

export class RotaQuery {
  @IsUUID() facilityId: string;
  @IsISO8601({ strict: true }) @Matches(WITH_OFFSET) from: string;
  @IsISO8601({ strict: true }) @Matches(WITH_OFFSET) to: string;
}

export class RotaNowQuery {
  @IsUUID() facilityId: string;
}

export class NewDutyInput {
  @IsUUID() facilityId: string;
  /** Null for the duty leader. */
  @IsOptional() @IsString() @MaxLength(40) specialtyCode: string | null = null;
  @IsIn(DUTY_LINES) line: DutyLine;
  /** Who is rung first among those of one line. */
  @IsInt() @Min(1) @Max(9) position: number = 1;
  @IsUUID() practitionerId: string;
  @IsISO8601({ strict: true }) @Matches(WITH_OFFSET) from: string;
  @IsISO8601({ strict: true }) @Matches(WITH_OFFSET) to: string;
  @IsIn(DUTY_PRESENCES) presence: DutyPresence = 'resident';
  /** Take the place of whoever holds the seat in this period; their duties are cut, not lost. */
  @IsBoolean() replace: boolean = false;
}

/** What is left out stays as it is. */
export class DutyChangeInput {
  @IsOptional() @IsInt() @Min(1) @Max(9) position?: number;
  @IsOptional() @IsUUID() practitionerId?: string;
  @IsOptional() @IsISO8601({ strict: true }) @Matches(WITH_OFFSET) from?: string;
  @IsOptional() @IsISO8601({ strict: true }) @Matches(WITH_OFFSET) to?: string;
  @IsOptional() @IsIn(DUTY_PRESENCES) presence?: DutyPresence;
  @IsBoolean() replace: boolean = false;
}

export class DutyView {
  id: string;
  facilityId: string;
  /** Null for the duty leader. */
  specialtyCode: string | null;
  line: DutyLine;
  position: number;
  practitioner: PractitionerRef;
  from: string;
  /** The first moment at which it is over. */
  to: string;
  presence: DutyPresence;

  static of(duty: Duty, practitioner: Practitioner, facility: Facility | undefined): DutyView {
    const { id, facilityId, specialtyCode, line, position, presence } = duty;
    return {
      id,
      facilityId,
      specialtyCode,
      line,
      position,
      practitioner: PractitionerRef.of(practitioner, facility),
      from: duty.from.toISOString(),
      to: duty.to.toISOString(),
      presence,
    };
  }
}
