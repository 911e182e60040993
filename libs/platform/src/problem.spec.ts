import { NotFoundException } from '@nestjs/common';
import { DomainError } from './errors.js';
import { problemOf } from './problem.js';

class TooSoon extends DomainError {
  readonly kind = 'too-many';
  readonly code = 'test.too-soon';
}

describe('problemOf', () => {
  it('shows the code, the facts and the fields of an error of ours', () => {
    expect(problemOf(new TooSoon({ retryAfterSeconds: 4 }, { login: 'wait' }), 'r1')).toEqual({
      type: 'about:blank',
      title: 'TooSoon',
      status: 429,
      code: 'test.too-soon',
      facts: { retryAfterSeconds: 4 },
      fields: { login: 'wait' },
      requestId: 'r1',
    });
  });

  it('gives what the framework throws a stable code', () => {
    expect(problemOf(new NotFoundException())).toMatchObject({ status: 404, code: 'request.no-such-route' });
    expect(problemOf(Object.assign(new Error('entity too large'), { status: 413 }))).toMatchObject({
      status: 413,
      code: 'request.too-large',
    });
  });

  it.each([new Error('password=sesame'), 'sesame', null, { status: 'sesame' }])('tells nothing of %p', (thrown) => {
    const problem = problemOf(thrown);
    expect(problem).toMatchObject({ status: 500, code: 'service.failed' });
    expect(JSON.stringify(problem)).not.toContain('sesame');
  });
});
