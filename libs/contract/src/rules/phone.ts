/** A Vietnamese mobile or landline number, as it is kept: digits alone, from the 0 on. */
export const PHONE = /^(?:0[35789]\d{8}|02\d{8,9})$/;
