/** What kind of failure it is; each kind has one HTTP status (see problem.ts). */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'unsupported-type'
  | 'range'
  | 'too-many'
  | 'unavailable';

export type Facts = Readonly<Record<string, string | number | boolean | null>>;

/**
 * An error that a caller can do something about: a name, a stable dotted code and facts.
 * Each lib has its own in `<lib>.errors.ts`, as small subclasses.
 */
export abstract class DomainError extends Error {
  abstract readonly kind: ErrorKind;
  abstract readonly code: string;

  constructor(
    readonly facts: Facts = {},
    /** Per field (dotted path) the code of what is wrong with it. */
    readonly fields: Readonly<Record<string, string>> = {},
  ) {
    super();
    this.name = new.target.name;
  }

  override get message(): string {
    return this.code;
  }
}

/** The input breaks a rule of its form: fields say which. */
export class InvalidInput extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'input.invalid';

  constructor(fields: Readonly<Record<string, string>>) {
    super({}, fields);
  }
}
