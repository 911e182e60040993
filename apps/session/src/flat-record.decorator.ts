import { ValidateBy } from 'class-validator';

const MAX_KEYS = 32;
const KEY = /^(?!__proto__$)[\w-]{1,64}$/;
const MAX_TEXT = 256;

const isFlatValue = (value: unknown): boolean =>
  typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value.length <= MAX_TEXT);

/** Codec parameters as SDP has them: a few short keys, each with a number, a flag or a short text. */
function isFlatRecord(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return entries.length <= MAX_KEYS && entries.every(([key, each]) => KEY.test(key) && isFlatValue(each));
}

export const IsFlatRecord = (): PropertyDecorator =>
  ValidateBy({ name: 'isObject', validator: { validate: isFlatRecord } });
