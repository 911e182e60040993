import type { Problem } from '#contract';

export type Facts = NonNullable<Problem['facts']>;

/** Every failure of a call to the server, with the server's stable code. Status 0: there was no answer. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly facts: Facts = {},
    /** Per field (dotted path) the code of what is wrong with it. */
    readonly fields: Readonly<Record<string, string>> = {},
    readonly requestId?: string,
  ) {
    super(code);
  }
}

export const isApiError = (error: unknown, code?: string): error is ApiError =>
  error instanceof ApiError && (code === undefined || error.code === code);

/** No answer at all: the network or the server is away. */
export const unreachable = (): ApiError => new ApiError(0, 'network.unreachable');

/** Reads problem JSON from a failed answer; a proxy's HTML page becomes a plain code by its status. */
export async function apiErrorOf(response: Response): Promise<ApiError> {
  const problem = await problemIn(response);
  if (problem) return new ApiError(response.status, problem.code, problem.facts, problem.fields, problem.requestId);
  return new ApiError(response.status, codeOfStatus(response.status));
}

async function problemIn(response: Response): Promise<Problem | null> {
  if (!response.headers.get('content-type')?.includes('json')) return null;
  const body: unknown = await response.json().catch(() => null);
  return isProblem(body) ? body : null;
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';

function codeOfStatus(status: number): string {
  if (status === 401) return 'access.not-signed-in';
  if (status === 403) return 'access.forbidden';
  if (status === 413) return 'request.too-large';
  if (status === 429) return 'request.too-many';
  if (status === 502 || status === 503 || status === 504) return 'service.unavailable';
  return status >= 500 ? 'service.failed' : 'request.malformed';
}
