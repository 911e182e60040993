import { PassThrough, Writable } from 'node:stream';
import { readPassword } from './read-password.js';

function aTerminal(isTTY: boolean) {
  let shown = '';
  const output = new Writable({
    write(chunk, _encoding, done) {
      shown += String(chunk);
      done();
    },
  });
  return { input: Object.assign(new PassThrough(), { isTTY }), output, shown: () => shown };
}

it('is the first line of what is piped in', async () => {
  const { input, output, shown } = aTerminal(false);
  input.end('tàu hỏa màu xanh\nmore\n');
  expect(await readPassword(input, output)).toBe('tàu hỏa màu xanh');
  expect(shown()).toBe('');
});

it('is asked for at a terminal, and not shown', async () => {
  const { input, output, shown } = aTerminal(true);
  const password = readPassword(input, output);
  input.write('tàu hỏa màu xanh\r');
  expect(await password).toBe('tàu hỏa màu xanh');
  expect(shown()).toBe('Password: \n');
});

it('is empty when nothing comes', async () => {
  const { input, output } = aTerminal(false);
  input.end();
  expect(await readPassword(input, output)).toBe('');
});
