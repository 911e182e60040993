import { type ChildProcess, spawn, spawnSync, type StdioOptions } from 'node:child_process';

const SERVER_CORE = '0';
const LOAD_CORE = '1';

/** The load, this process and all that it starts, on a core of its own. */
export function pinLoad(): void {
  const { status } = spawnSync('taskset', ['-acp', LOAD_CORE, String(process.pid)], { stdio: 'ignore' });
  if (status !== 0) throw new Error('this needs two cores and taskset');
}

/** A server on the other core, which does not outlive this process. */
export function startServer(
  [command, ...args]: readonly [string, ...string[]],
  stdio: StdioOptions,
  env: NodeJS.ProcessEnv = process.env,
): ChildProcess {
  const server = spawn('taskset', ['-c', SERVER_CORE, command, ...args], { stdio, env });
  process.once('exit', () => server.kill());
  return server;
}
