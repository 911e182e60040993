import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsString, Matches, MaxLength } from 'class-validator';

/** Signs that no keyboard writes; tab and line break stay. NUL is refused before. */
// eslint-disable-next-line no-control-regex
const CONTROL_SIGNS = /[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

/** A text as it is kept: whole characters, accents composed, lines ended one way. */
const cleanText = (text: string): string =>
  text.toWellFormed().normalize('NFC').replaceAll('\r\n', '\n').replace(CONTROL_SIGNS, '');

/** A field in which somebody writes, cleaned as it comes in. */
export const Prose = (maxLength: number): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? cleanText(value) : value)),
    IsString(),
    MaxLength(maxLength),
  );

const ZONED = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/;
const UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** A time with its zone, kept as the one ISO text that UTC has for it. */
export const IsoTime = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && ZONED.test(value) && !Number.isNaN(Date.parse(value))
        ? new Date(value).toISOString()
        : value,
    ),
    Matches(UTC),
  );
