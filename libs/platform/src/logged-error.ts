/** What is kept of an error. A failed query also carries its parameters, which are names and numbers of patients. */
const KEPT = ['type', 'message', 'stack', 'code', 'severity', 'table', 'column', 'constraint'] as const;

/** SQLSTATE class 22: the database repeats the value that it could not take. */
const REPEATS_THE_VALUE = /^22[0-9A-Z]{3}$/;

/** An error as it goes into the log: what failed and where, and nothing that somebody typed. */
export function loggedError(error: unknown): Record<string, unknown> {
  if (typeof error !== 'object' || error === null) return { type: typeof error };
  const kept = Object.fromEntries(KEPT.flatMap((name) => (name in error ? [[name, Reflect.get(error, name)]] : [])));
  const { code, message, stack } = kept;
  if (typeof code !== 'string' || !REPEATS_THE_VALUE.test(code)) return kept;
  const words = `the database refused a value (${code})`;
  const frames = typeof stack === 'string' ? stack.slice(stack.indexOf('\n    at ')) : '';
  return { ...kept, ...(typeof message === 'string' && { message: words }), stack: words + frames };
}
