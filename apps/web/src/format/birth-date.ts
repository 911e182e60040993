import type { PartialDate } from '#contract';

/** A birth date as far as it is known, as it is written here: `09/03/1958`, `03/1958` or `1958`. */
export const formatBirthDate = (birthDate: PartialDate): string => birthDate.split('-').reverse().join('/');
