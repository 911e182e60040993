import { createInterface } from 'node:readline/promises';
import { type Readable, Writable } from 'node:stream';

/** What is typed goes nowhere. */
const silence = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

/** A password as one line: asked for without an echo at a terminal, else simply read. */
export async function readPassword(input: Readable & { isTTY?: boolean }, terminal: Writable): Promise<string> {
  if (input.isTTY) terminal.write('Password: ');
  const lines = createInterface({ input, output: silence(), terminal: input.isTTY ?? false });
  try {
    const { value } = await lines[Symbol.asyncIterator]().next();
    return typeof value === 'string' ? value : '';
  } finally {
    lines.close();
    if (input.isTTY) terminal.write('\n');
  }
}
