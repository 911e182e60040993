/** `npm start`: sets everything up and runs the whole of HoiChan in one process. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { setUp } from './setup.mjs';

/** One press of Ctrl-C arrives twice, from the terminal and from npm; a second one means it. */
const ECHO_MS = 500;

const { node, env } = await setUp();
// In a group of its own, so that a signal reaches it from here alone, and once.
const server = spawn(node, ['--enable-source-maps', 'dist/apps/standalone/src/main.js', ...process.argv.slice(2)], {
  env,
  detached: true,
  stdio: ['ignore', 'inherit', 'inherit'],
});

let last = -ECHO_MS;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    const now = performance.now();
    if (now - last >= ECHO_MS) server.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
    last = now;
  });
}

server.on('exit', (code, signal) => {
  process.exitCode = code ?? 128 + constants.signals[signal];
});
