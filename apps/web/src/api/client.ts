import createClient, { type ClientPathsWithMethod, type MethodResponse } from 'openapi-fetch';
import { lastInputHere } from '../auth/activity.js';
import { ApiError, apiErrorOf, unreachable } from './api-error.js';
import type { paths } from './schema.js';
import { observeServerClock } from './server-clock.js';

/** Names the caller; another site's page cannot add it, so the server takes it as proof against forged requests. */
const CALLER_HEADER = { 'X-Requested-With': 'HoiChan' };

/** Marks what the page asks by itself, so that live renewal does not pass for a person and keep the session awake. */
const BACKGROUND_HEADER = 'X-HoiChan-Background';
const ASKED_BY_PERSON_MS = 10_000;

async function timedFetch(request: Request): Promise<Response> {
  const sentAt = Date.now();
  const response = await fetch(request);
  observeServerClock(response.headers.get('date'), sentAt, Date.now());
  return response;
}

/**
 * The typed client of the REST API. Wrap its calls in `take`:
 * `const kase = await take(api.GET('/api/v1/cases/{id}', { params: { path: { id } } }))`.
 */
export const api = createClient<paths>({ credentials: 'same-origin', headers: CALLER_HEADER, fetch: timedFetch });

api.use({
  onRequest({ request }) {
    if (Date.now() - lastInputHere() > ASKED_BY_PERSON_MS) request.headers.set(BACKGROUND_HEADER, '1');
  },
  async onResponse({ response }) {
    if (!response.ok) throw await apiErrorOf(response);
  },
  onError({ error }) {
    const cancelled = error instanceof DOMException && error.name === 'AbortError';
    return cancelled ? error : unreachable();
  },
});

/** The answer of a call, or an ApiError thrown. */
export async function take<Data>(call: Promise<{ data?: Data; response: Response }>): Promise<Data> {
  const { data, response } = await call;
  if (data === undefined && response.status !== 204) throw new ApiError(response.status, 'service.failed');
  // A 204 has no data, and its generated type says so.
  return data as Data;
}

/** The type of an answer, straight from the generated types: `Answer<'get', '/api/v1/auth/me'>`. */
export type Answer<
  Method extends 'get' | 'post' | 'put' | 'patch' | 'delete',
  Path extends ClientPathsWithMethod<typeof api, Method>,
> = MethodResponse<typeof api, Method, Path>;
