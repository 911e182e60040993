import { loggedError } from './logged-error.js';

const NAME = 'Nguyễn Thị Hoa';

/** As TypeORM throws it: the query's parameters and the driver's words hang on it. */
const failedQuery = (code: string, message: string) =>
  Object.assign(new Error(message), {
    code,
    query: 'INSERT INTO patient (name) VALUES ($1)',
    parameters: [NAME],
    detail: `Failing row contains (${NAME}).`,
    driverError: { parameters: [NAME] },
    constraint: 'patient_name_check',
    table: 'patient',
  });

describe('an error in the log', () => {
  it('says what failed and where', () => {
    const logged = loggedError(failedQuery('23514', 'violates check constraint'));
    expect(logged).toMatchObject({
      message: 'violates check constraint',
      code: '23514',
      constraint: 'patient_name_check',
      table: 'patient',
    });
    expect(logged.stack).toContain('logged-error.spec');
  });

  it.each([
    ['the parameters of its query', failedQuery('23514', 'violates check constraint')],
    ['a value that the database repeats', failedQuery('22P02', `invalid input syntax for type date: "${NAME}"`)],
  ])('does not show %s', (_what, error) => {
    expect(JSON.stringify(loggedError(error))).not.toContain(NAME);
  });

  it('shows nothing of what is no error', () => {
    expect(loggedError(NAME)).toEqual({ type: 'string' });
  });
});
