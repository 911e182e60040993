/** An acknowledgement with access check, validation and idempotency beside bare socket.io's: 1,000 doctors, 12 rounds. */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { io, type Socket } from 'socket.io-client';
import { migrate } from '#database';
import { newId } from '#platform';
import { freePort } from '../support/app-process.js';
import { spawnPostgres, temporaryFolder } from '../support/postgres.setup.js';
import { RELAY_SECRET } from '../support/relay.js';
import { until } from '../support/until.js';
import { closedLoop } from './closed-loop.js';
import { cpuTime } from './relay/cpu-time.js';
import { pinLoad, startServer } from './relay/pinned.js';
import { ofRounds, report } from './report.js';
import { signInDoctors } from './signalling/doctors.js';
import { median } from './statistics.js';

const DOCTORS = Number(process.argv[3] ?? 1_000);
const ROUNDS = Number(process.argv[2] ?? 12);
/** Below what a socket may send without a pause. */
const ASKS_EACH = 20;
const GOAL = 2.5;

interface Side {
  pid: number;
  sockets: Socket[];
}

interface Round {
  /** Microseconds that the server works for each. */
  cpu: number;
  perSecond: number;
  /** Milliseconds until the answer is there, of one who asks among all. */
  waits: number;
}

const opened: Socket[] = [];

/** Connected like a page, one after another. */
async function connect(url: string, cookies: readonly string[]): Promise<Socket[]> {
  const sockets: Socket[] = [];
  for (const cookie of cookies) {
    const socket = io(url, { transports: ['websocket'], extraHeaders: { cookie }, forceNew: true });
    opened.push(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    sockets.push(socket);
  }
  return sockets;
}

async function ours(databaseUrl: string, cookies: readonly string[]): Promise<Side> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = startServer([process.execPath, 'dist/apps/session/src/main.js'], ['ignore', 'inherit', 'inherit'], {
    ...{ PATH: process.env.PATH, NODE_ENV: 'production', PORT: String(port), LOG_LEVEL: 'fatal' },
    ...{ DATABASE_URL: databaseUrl, RELAY_URLS: 'ws://127.0.0.1:1', RELAY_SECRET },
    ADDRESS_REQUESTS_PER_MINUTE: '1000000',
  });
  await until(
    () =>
      fetch(`${url}/health/live`).then(
        ({ ok }) => ok,
        () => false,
      ),
    (lives) => lives,
    30_000,
  );
  return { pid: server.pid ?? 0, sockets: await connect(url, cookies) };
}

async function bare(cookies: readonly string[]): Promise<Side> {
  const program = ['--import', './test/support/typescript.mjs', 'test/bench/signalling/bare-server.ts'];
  const server = startServer([process.execPath, ...program], ['ignore', 'pipe', 'inherit'], {
    ...process.env,
    NODE_ENV: 'production',
  });
  if (!server.stdout) throw new Error('the bare server has no pipe');
  const [url] = (await once(createInterface(server.stdout), 'line')) as [string];
  return { pid: server.pid ?? 0, sockets: await connect(url, cookies) };
}

async function measure({ pid, sockets }: Side): Promise<Round> {
  const before = cpuTime(pid);
  const asking = sockets.map((socket) => async () => {
    const answer: { ok: boolean } = await socket.emitWithAck('room:pause-producer', {
      requestId: newId(),
      producerId: newId(),
    });
    if (!('ok' in answer)) throw new Error('that is no answer');
  });
  const { perSecond, times } = await closedLoop(asking, ASKS_EACH);
  return { cpu: (cpuTime(pid) - before) / times.length, perSecond, waits: median(times) };
}

pinLoad();
const postgres = await spawnPostgres(temporaryFolder());
try {
  await migrate(postgres.url);
  const cookies = await signInDoctors(postgres.url, DOCTORS);
  const sides = { ours: await ours(postgres.url, cookies), anchor: await bare(cookies) };
  const rounds: Record<'ours' | 'anchor', Round[]> = { ours: [], anchor: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    // Nobody is always the one who comes first; and the first round does not count: everything is cold.
    for (const name of round % 2 === 0 ? (['ours', 'anchor'] as const) : (['anchor', 'ours'] as const)) {
      const measured = await measure(sides[name]);
      if (round > 0) rounds[name].push(measured);
    }
    const [our, their] = [rounds.ours.at(-1), rounds.anchor.at(-1)];
    if (our && their) console.log(`  ${round}: ours ${our.cpu.toFixed(0)} us, bare ${their.cpu.toFixed(0)} us`);
  }
  report('signalling', [
    { name: 'processor time an acknowledgement', unit: 'us', goal: GOAL, ...ofRounds(rounds, ({ cpu }) => cpu) },
    { name: 'acknowledgements', unit: '1/s', goal: null, ...ofRounds(rounds, ({ perSecond }) => perSecond) },
    { name: 'wait with all asking at once', unit: 'ms', goal: null, ...ofRounds(rounds, ({ waits }) => waits) },
  ]);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  for (const socket of opened) socket.close();
  postgres.process.stdin?.end();
  await once(postgres.process, 'exit');
}
process.exit();
