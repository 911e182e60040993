import type { Problem } from '#contract';
import { DomainError, type ErrorKind } from './errors.js';

/** The one place where a kind of error becomes an HTTP status. */
const STATUS: Record<ErrorKind, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'unsupported-type': 415,
  range: 416,
  'too-many': 429,
  unavailable: 503,
};

/** Codes for failures that the framework finds before any code of ours runs. */
const FRAMEWORK_CODE: Record<number, string> = {
  400: 'request.malformed',
  401: 'access.not-signed-in',
  403: 'access.forbidden',
  404: 'request.no-such-route',
  405: 'request.no-such-route',
  413: 'request.too-large',
  415: 'request.unsupported-type',
  429: 'request.too-many',
  503: 'service.unavailable',
};

/** Turns any thrown value into RFC 9457 problem details; what is not known says nothing of its inside. */
export function problemOf(thrown: unknown, requestId?: string): Problem {
  const trace = requestId === undefined ? {} : { requestId };
  if (thrown instanceof DomainError) {
    return {
      type: 'about:blank',
      title: thrown.name,
      status: STATUS[thrown.kind],
      code: thrown.code,
      ...(Object.keys(thrown.facts).length > 0 && { facts: { ...thrown.facts } }),
      ...(Object.keys(thrown.fields).length > 0 && { fields: { ...thrown.fields } }),
      ...trace,
    };
  }
  const status = frameworkStatus(thrown);
  const code = FRAMEWORK_CODE[status] ?? (status >= 500 ? 'service.failed' : 'request.malformed');
  return { type: 'about:blank', title: code, status, code, ...trace };
}

/** Nest's HttpException and the errors of express' body parsers carry a `status`. */
function frameworkStatus(thrown: unknown): number {
  if (typeof thrown !== 'object' || thrown === null || !('status' in thrown)) return 500;
  const { status } = thrown;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}
