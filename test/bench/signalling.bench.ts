/**
 * An event that causes nothing but its answer (a link that is as good as before), answered after access check,
 * validation and idempotency, beside bare socket.io, which answers and does nothing else: 1,000 doctors.
 */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import type { PrepareRoomAnswer } from '#contract';
import { migrate } from '#database';
import { newId } from '#platform';
import { freePort } from '../support/app-process.js';
import { spawnPostgres, temporaryFolder } from '../support/postgres.setup.js';
import { RELAY_SECRET, startRelay } from '../support/relay.js';
import { until } from '../support/until.js';
import { closedLoop } from './closed-loop.js';
import { cpuTime } from './relay/cpu-time.js';
import { pinLoad, startServer } from './relay/pinned.js';
import { ofRounds, report } from './report.js';
import { type BusyDoctor, busyDoctors } from './signalling/doctors.js';
import { median } from './statistics.js';

const DOCTORS = Number(process.argv[3] ?? 1_000);
const ROUNDS = Number(process.argv[2] ?? 12);
/** Below what a socket may send without a pause. */
const ASKS_EACH = 50;
const IN_A_ROOM = Math.min(100, DOCTORS);
/** Until a socket that has sent a burst may send the next one. */
const REST_MS = 3_000;
/** Until both have been compiled. */
const COLD_ROUNDS = 4;
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
async function connect(url: string, doctors: readonly BusyDoctor[]): Promise<Socket[]> {
  const sockets: Socket[] = [];
  for (const { cookie } of doctors) {
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

/** Some sit in a room, each in their own; the others are connected. */
async function ours(databaseUrl: string, relayUrl: string, doctors: readonly BusyDoctor[]): Promise<Side> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = startServer([process.execPath, 'dist/apps/session/src/main.js'], ['ignore', 'inherit', 'inherit'], {
    ...{ PATH: process.env.PATH, NODE_ENV: 'production', PORT: String(port), LOG_LEVEL: 'error' },
    ...{ DATABASE_URL: databaseUrl, RELAY_URLS: relayUrl, RELAY_SECRET },
    ADDRESS_REQUESTS_PER_MINUTE: '1000000',
  });
  await until(
    () =>
      fetch(`${url}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      ),
    (ready) => ready,
    30_000,
  );
  const sockets = await connect(url, doctors);
  for (const [index, { consultId }] of doctors.slice(0, IN_A_ROOM).entries()) await join(sockets[index], consultId);
  return { pid: server.pid ?? 0, sockets };
}

async function join(socket: Socket | undefined, consultId: string): Promise<void> {
  const { value } = (await socket?.emitWithAck('room:prepare', {})) as { value: PrepareRoomAnswer };
  const input = { requestId: newId(), consultId, rtpCapabilities: value.routerRtpCapabilities };
  const answer = (await socket?.emitWithAck('room:join', input)) as { ok: boolean };
  if (!answer.ok) throw new Error(`nobody joins: ${JSON.stringify(answer)}`);
}

async function bare(doctors: readonly BusyDoctor[]): Promise<Side> {
  const program = ['--import', './test/support/typescript.mjs', 'test/bench/signalling/bare-server.ts'];
  const server = startServer([process.execPath, ...program], ['ignore', 'pipe', 'inherit'], {
    ...process.env,
    NODE_ENV: 'production',
  });
  if (!server.stdout) throw new Error('the bare server has no pipe');
  const [url] = (await once(createInterface(server.stdout), 'line')) as [string];
  return { pid: server.pid ?? 0, sockets: await connect(url, doctors) };
}

async function measure({ pid, sockets }: Side): Promise<Round> {
  await sleep(REST_MS);
  const before = cpuTime(pid);
  const asking = sockets.slice(0, IN_A_ROOM).map((socket) => async () => {
    const answer = (await socket.emitWithAck('room:link', { requestId: newId(), quality: 'good' })) as { ok: boolean };
    if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer)}`);
  });
  const { perSecond, times } = await closedLoop(asking, ASKS_EACH);
  return { cpu: (cpuTime(pid) - before) / times.length, perSecond, waits: median(times) };
}

pinLoad();
const relay = await startRelay();
const postgres = await spawnPostgres(temporaryFolder());
try {
  await migrate(postgres.url);
  const doctors = await busyDoctors(postgres.url, DOCTORS);
  const sides = { ours: await ours(postgres.url, relay.url, doctors), anchor: await bare(doctors) };
  const rounds: Record<'ours' | 'anchor', Round[]> = { ours: [], anchor: [] };
  for (let round = 1 - COLD_ROUNDS; round <= ROUNDS; round++) {
    // Nobody is always the one who comes first.
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
  await relay.close();
  postgres.process.stdin?.end();
  await once(postgres.process, 'exit');
}
process.exit();
