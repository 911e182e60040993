import { DomainError, type ErrorKind } from '#platform';
import { WrongPassword } from './access.errors.js';

/** Failures by which somebody is kept from something; the others are mistakes in what was asked. */
const REFUSALS: readonly ErrorKind[] = ['unauthenticated', 'forbidden', 'not-found', 'too-many'];

/** The code of a failure that the audit keeps as a refusal; null for any other. */
export const refusalCode = (error: unknown): string | null =>
  error instanceof DomainError && (REFUSALS.includes(error.kind) || error instanceof WrongPassword) ? error.code : null;
