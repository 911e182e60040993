/** ISO 8601 with a time and an offset: a moment, not a day somewhere. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})$/;

/** For class-transformer: a moment becomes a date; anything else stays as it is, for `IsDate` to refuse. */
export function dateOf({ value }: { value: unknown }): unknown {
  if (typeof value !== 'string' || !MOMENT.test(value)) return value;
  const date = new Date(value);
  const year = date.getUTCFullYear();
  return year >= 1900 && year < 2200 ? date : value;
}
