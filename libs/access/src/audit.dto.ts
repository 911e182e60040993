import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsISO8601,
  IsNumberString,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { AUDIT_OUTCOMES, type AuditOutcome } from './audit.js';

const PAGE = 50;

/** A day or a moment; ISO 8601 also knows weeks and days of the year, which JavaScript does not. */
const DAY_OR_MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** A page of the audit: newest first. */
export class AuditPageInput {
  /** `next` of the page before. */
  @IsOptional() @IsNumberString({ no_symbols: true }) @MaxLength(18) cursor?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit: number = PAGE;
}

export class AuditSearchInput extends AuditPageInput {
  @IsOptional() @IsUUID() patientId?: string;
  @IsOptional() @IsUUID() accountId?: string;
  @IsOptional() @IsIn(AUDIT_OUTCOMES) outcome?: AuditOutcome;
  @IsOptional() @IsISO8601({ strict: true }) @Matches(DAY_OR_MOMENT) from?: string;
  @IsOptional() @IsISO8601({ strict: true }) @Matches(DAY_OR_MOMENT) to?: string;
}

export class AuditEventView {
  id: string;
  at: string;
  accountId: string | null;
  accountName: string | null;
  sessionId: string | null;
  /** Method and route, or what a socket asked for. */
  action: string;
  outcome: AuditOutcome;
  errorCode: string | null;
  patientIds: string[];
  recordIds: string[];
  requestId: string | null;
  address: string | null;
}

export class AuditPageView {
  events: AuditEventView[];
  /** Cursor of the next page; null on the last. */
  next: string | null;
}
