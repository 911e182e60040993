import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { InvalidInput } from './errors.js';
import { inputFault } from './input-fault.js';

/** class-validator's constraint names in the words of our field codes; others go out in kebab case. */
const FIELD_CODE: Record<string, string> = {
  isNotEmpty: 'required',
  isDefined: 'required',
  maxLength: 'too-long',
  isLength: 'wrong-length',
  minLength: 'too-short',
  arrayMaxSize: 'too-many',
  arrayMinSize: 'too-few',
  arrayUnique: 'listed-twice',
  whitelistValidation: 'unknown-field',
  isString: 'wrong-type',
  isInt: 'wrong-type',
  isNumber: 'wrong-type',
  isBoolean: 'wrong-type',
  isArray: 'wrong-type',
  isObject: 'wrong-type',
  nestedValidation: 'wrong-type',
  isUuid: 'not-an-id',
  isIn: 'not-a-choice',
  isEnum: 'not-a-choice',
  isIso8601: 'not-a-time',
  isISO8601: 'not-a-time',
  isDate: 'not-a-time',
  min: 'too-small',
  max: 'too-large',
  matches: 'wrong-format',
};

/** Flattens class-validator's tree into dotted paths, one code a field. */
function fieldsOf(errors: readonly ValidationError[], path = ''): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const error of errors) {
    const here = path + error.property;
    // The first constraint declared is the last one listed; a wrong type says more than a wrong length.
    const broken = Object.keys(error.constraints ?? {});
    const constraint =
      broken.find((name) => FIELD_CODE[name] === 'required' || FIELD_CODE[name] === 'wrong-type') ?? broken.at(-1);
    const missing = error.value === undefined && constraint !== 'whitelistValidation';
    if (constraint) fields[here] = missing ? 'required' : (FIELD_CODE[constraint] ?? kebab(constraint));
    Object.assign(fields, fieldsOf(error.children ?? [], `${here}.`));
  }
  return fields;
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Looks at what came before its form is checked. Only what a client sends: others are values of our own. */
class InputPipe extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const fault = metadata.type === 'body' || metadata.type === 'query' ? inputFault(value) : null;
    return fault ? Promise.reject(new InvalidInput(fault)) : super.transform(value, metadata);
  }
}

/** The pipe of every controller and gateway: unknown fields and wrong types are refused, nothing is guessed. */
export const inputPipe = (): ValidationPipe =>
  new InputPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: false,
    exceptionFactory: (errors) => new InvalidInput(fieldsOf(errors)),
  });
