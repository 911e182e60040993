const missing = new Set(process.env.HOICHAN_TEST_WITHOUT?.split(','));

/** `describe` for tests that run another program, such as `redis-server`: skipped where `npm test` did not find it. */
export const describeWith = (...programs: string[]): jest.Describe =>
  programs.some((program) => missing.has(program)) ? describe.skip : describe;
