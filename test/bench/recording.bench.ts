/** Recording beside plain RTP to ffmpeg that asks for no key frame: CPU a participant, frames kept, lip sync. */
import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { SealedFile } from '#platform';
import type { Browser, Page } from 'playwright-core';
import { freePort } from '../support/app-process.js';
import { launchChromium } from '../support/chromium.js';
import { bundle } from '../support/page-script.js';
import { RELAY_SECRET, TestRelayClient } from '../support/relay.js';
import { cpuOfTree } from './recording/cpu-of-tree.js';
import { look } from './recording/look.js';
import { median, quantile } from './statistics.js';

const ROUNDS = Number(process.env.ROUNDS ?? 10);
const SECONDS = Number(process.env.SECONDS ?? 8);
const IDLE_SECONDS = 4;
const ROOM = { roomId: 'bench', peerId: 'flash' };

/** A recorder and the page that is recorded. */
interface Side {
  page: Page;
  pid: number;
  /** Records for so long; answers with the file. */
  record(seconds: number, file: string): Promise<void>;
  close(): Promise<void>;
}

interface Round {
  cpuPercent: number;
  keptOfAll: number;
  keptAfterKey: number;
  lipSyncMs: number;
  worstLipSyncMs: number;
}

const folder = mkdtempSync(join(tmpdir(), 'hoichan-bench-recording-'));

async function openPage(browser: Browser, url: string, call: (method: string, data: unknown) => Promise<unknown>) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => process.stderr.write(`page: ${error.message}\n`));
  await page.exposeFunction('relay', call);
  await page.goto(url);
  await page.evaluate(`media.join('${ROOM.roomId}', '${ROOM.peerId}')`);
  await sleep(4_000);
  return page;
}

/** The relay of the product, from its build. */
async function ourSide(browser: Browser, url: string): Promise<Side> {
  const relayPort = await freePort();
  const recordings = join(folder, 'ours');
  const child = fork('dist/apps/media-relay/src/main.js', {
    env: {
      ...{ PATH: process.env.PATH, LOG_LEVEL: 'error', HOST: '127.0.0.1', PORT: String(await freePort()) },
      ...{ RELAY_PORT: String(relayPort), RELAY_SECRET, RELAY_URL: `ws://127.0.0.1:${relayPort}/relay/v1` },
      ...{ MEDIA_WORKERS: '1', RECORDINGS_DIR: recordings },
    },
  });
  const session = await connected(`ws://127.0.0.1:${relayPort}/relay/v1`);
  const page = await openPage(browser, url, (method, data) => session.callAnything(method, data));
  let count = 0;
  return {
    page,
    pid: child.pid ?? 0,
    record: async (seconds, file) => {
      const recordingId = `r${++count}`;
      const key = randomBytes(32);
      const peers = [{ prefix: ROOM.peerId, label: ROOM.peerId }];
      const end = performance.now() + seconds * 1_000;
      while (performance.now() < end) {
        await session.call('keepRecording', { roomId: ROOM.roomId, recordingId, key: key.toString('hex'), peers });
        await sleep(Math.min(500, Math.max(0, end - performance.now())));
      }
      await session.call('stopRecording', { roomId: ROOM.roomId, recordingId });
      const [name = ''] = readdirSync(join(recordings, recordingId));
      await unseal(join(recordings, recordingId, name), key, file);
    },
    close: async () => {
      session.terminate();
      await ended(child);
    },
  };
}

/** mediasoup and ffmpeg alone. */
async function bareSide(browser: Browser, url: string): Promise<Side> {
  const child = fork('test/bench/recording/bare-server.ts', {
    execArgv: ['--import', './test/support/typescript.mjs'],
  });
  await once(child, 'message');
  let id = 0;
  const call = (method: string, data: unknown): Promise<unknown> =>
    new Promise((done, failed) => {
      const mine = ++id;
      const hear = (message: { id: number; answer?: unknown; error?: string }): void => {
        if (message.id !== mine) return;
        child.off('message', hear);
        if (message.error === undefined) done(message.answer);
        else failed(new Error(message.error));
      };
      child.on('message', hear);
      child.send({ id: mine, method, data: data as object });
    });
  const page = await openPage(browser, url, call);
  return {
    page,
    pid: child.pid ?? 0,
    record: async (seconds, file) => {
      const own = join(folder, 'bare');
      mkdirSync(own, { recursive: true });
      const end = performance.now() + seconds * 1_000;
      await call('record', { folder: own });
      await sleep(end - performance.now());
      await call('stop', {});
      rmSync(file, { force: true });
      const { copyFileSync, existsSync } = await import('node:fs');
      if (existsSync(join(own, 'bare.webm'))) copyFileSync(join(own, 'bare.webm'), file);
      rmSync(join(own, 'bare.webm'), { force: true });
    },
    close: () => ended(child),
  };
}

async function measure({ page, pid, record }: Side, file: string): Promise<Round> {
  const sent = () => page.evaluate<{ frames: number; at: number }>('media.framesSent()');
  const idleFrom = cpuOfTree(pid);
  await sleep(IDLE_SECONDS * 1_000);
  const idle = (cpuOfTree(pid) - idleFrom) / IDLE_SECONDS;
  const before = await sent();
  const from = cpuOfTree(pid);
  await record(SECONDS, file);
  const busy = (cpuOfTree(pid) - from) / SECONDS;
  const after = await sent();
  const { frames, seconds, offsetsMs } = look(file);
  const rate = (after.frames - before.frames) / ((after.at - before.at) / 1_000);
  const offsets = offsetsMs.map(Math.abs);
  return {
    cpuPercent: (busy - idle) / 10,
    keptOfAll: frames / (rate * SECONDS),
    keptAfterKey: frames < 2 ? 0 : frames / (rate * seconds + 1),
    lipSyncMs: offsets.length === 0 ? Infinity : median(offsets),
    worstLipSyncMs: Math.max(...offsets),
  };
}

async function connected(url: string): Promise<TestRelayClient> {
  for (let tries = 0; ; tries++) {
    try {
      return await TestRelayClient.connect(url);
    } catch (error) {
      if (tries > 100) throw error;
      await sleep(100);
    }
  }
}

async function unseal(path: string, key: Buffer, file: string): Promise<void> {
  const sealed = await SealedFile.open(path, key);
  const out = createWriteStream(file);
  for await (const piece of sealed.read(0, sealed.size)) out.write(piece);
  out.end();
  await once(out, 'close');
  await sealed.close();
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

const script = readFileSync(bundle(resolve('test/bench/recording/bare-page.mjs'), folder), 'utf8');
const server = createServer((request, response) => {
  const isScript = request.url === '/page.js';
  response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
  response.end(isScript ? script : '<!doctype html><title>flash</title><body><script src="/page.js"></script>');
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

const browser = await launchChromium();
const rounds = { ours: [] as Round[], bare: [] as Round[] };
try {
  for (let round = 1; round <= ROUNDS; round++) {
    for (const [name, open] of [['ours', ourSide] as const, ['bare', bareSide] as const]) {
      // Each alone, so that neither takes the other's processor.
      const side = await open(browser, url);
      try {
        const measured = await measure(side, join(folder, `${name}.webm`));
        rounds[name].push(measured);
        const { cpuPercent, keptOfAll, keptAfterKey, lipSyncMs } = measured;
        const kept = `${(keptOfAll * 100).toFixed(1)} % of all, ${(keptAfterKey * 100).toFixed(1)} % after the key frame`;
        console.log(`  ${round} ${name}: ${cpuPercent.toFixed(2)} % CPU, ${kept}, ${lipSyncMs.toFixed(0)} ms lip sync`);
      } finally {
        await side.page.close();
        await side.close();
      }
    }
  }
  print();
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}

function print(): void {
  const rows = [
    {
      name: 'CPU a participant',
      unit: '% of a core',
      goal: 'at most 2',
      of: (one: Round) => one.cpuPercent,
      met: (value: number) => value <= 2,
    },
    {
      name: 'frames kept after the first key frame',
      unit: '%',
      goal: 'at least 99',
      of: (one: Round) => one.keptAfterKey * 100,
      met: (value: number) => value >= 99,
    },
    {
      name: 'frames kept of all while recording',
      unit: '%',
      goal: '',
      of: (one: Round) => one.keptOfAll * 100,
      met: null,
    },
    {
      name: 'lip sync: median of a recording',
      unit: 'ms',
      goal: 'at most 40',
      of: (one: Round) => one.lipSyncMs,
      met: (value: number) => value <= 40,
    },
    {
      name: 'lip sync: worst flash of a recording',
      unit: 'ms',
      goal: '',
      of: (one: Round) => one.worstLipSyncMs,
      met: null,
    },
  ].map(({ of, met, ...row }) => {
    const spread = (all: readonly Round[]): { median: number; from: number; to: number } => {
      const values = all.map(of);
      const [middle, from, to] = [median(values), quantile(values, 0), quantile(values, 1)].map((value) =>
        Number(value.toPrecision(4)),
      );
      return { median: middle ?? 0, from: from ?? 0, to: to ?? 0 };
    };
    const ours = spread(rounds.ours);
    const anchor = spread(rounds.bare);
    return { ...row, ours, anchor, met: met === null ? null : met(ours.median) };
  });
  const text = ({ median: middle, from, to }: { median: number; from: number; to: number }): string =>
    `${middle} (${from} to ${to})`;
  console.log();
  console.table(
    Object.fromEntries(
      rows.map(({ name, unit, ours, anchor, goal, met }) => [
        name,
        { unit, ours: text(ours), anchor: text(anchor), goal, met: met ?? '' },
      ]),
    ),
  );
  const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.versions.node };
  console.log(JSON.stringify({ bench: 'recording', rounds: ROUNDS, seconds: SECONDS, metrics: rows, machine }));
}
