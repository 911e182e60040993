import { DomainError } from '#platform';

/** Facts: `limitBytes`. */
export class AttachmentTooLarge extends DomainError {
  readonly kind = 'too-large';
  readonly code = 'attachment.too-large';
}

/** The content is of no allowed type, whatever the name says; facts: `found`, when it was recognised. */
export class AttachmentTypeNotAllowed extends DomainError {
  readonly kind = 'unsupported-type';
  readonly code = 'attachment.type-not-allowed';
}

export class AttachmentNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'attachment.not-found';
}

/** It is said to come from somebody or something that this case does not know. */
export class AttachmentOriginUnknown extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'attachment.origin-unknown';
}

/** The body is no form with one file, or it broke off. */
export class UploadMalformed extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'attachment.upload-malformed';
}

/** The file ends before the part that was asked for; facts: `size`. */
export class RangeNotSatisfiable extends DomainError {
  readonly kind = 'range';
  readonly code = 'attachment.range-not-satisfiable';
}
