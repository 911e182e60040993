import { apiErrorOf } from './api-error.js';

describe('a failed answer', () => {
  it('in problem JSON keeps its code, facts and fields', async () => {
    const body = {
      code: 'access.try-later',
      facts: { retryAfterSeconds: 8 },
      fields: { login: 'taken' },
      requestId: 'r1',
    };
    const response = new Response(JSON.stringify(body), {
      status: 429,
      headers: { 'content-type': 'application/problem+json' },
    });
    expect(await apiErrorOf(response)).toMatchObject({ status: 429, ...body });
  });

  it.each([
    [502, 'service.unavailable'],
    [500, 'service.failed'],
    [401, 'access.not-signed-in'],
    [418, 'request.malformed'],
  ])('of a proxy (%i) gets the code of its status', async (status, code) => {
    const response = new Response('<h1>Bad Gateway</h1>', { status, headers: { 'content-type': 'text/html' } });
    expect(await apiErrorOf(response)).toMatchObject({ status, code });
  });
});
