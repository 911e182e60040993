/**
 * Recording beside plain RTP to ffmpeg that asks for no key frame: CPU a participant, frames kept, lip sync.
 * `npm run bench -- recording [ROUNDS] [SECONDS]`.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  copyFileSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
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
import { type Metric, ofRounds, report } from './report.js';
import { median } from './statistics.js';

const [ROUNDS = 10, SECONDS = 20] = process.argv.slice(2).map(Number);
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
const rounds = { ours: [] as Round[], anchor: [] as Round[] };
try {
  for (let round = 1; round <= ROUNDS; round++) {
    for (const [name, open] of [['ours', ourSide] as const, ['anchor', bareSide] as const]) {
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
  report('recording', metricsOf());
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}

function metricsOf(): Metric[] {
  const metric = (name: string, unit: string, of: (round: Round) => number): Omit<Metric, 'goal'> => ({
    ...{ name, unit },
    ...ofRounds(rounds, of),
  });
  return [
    { ...metric('CPU a participant', '% of a core', (one) => one.cpuPercent), goal: 2, bounds: 'at most' },
    {
      ...metric('frames kept after the first key frame', '%', ({ keptAfterKey }) => keptAfterKey * 100),
      ...{ goal: 99, bounds: 'at least' },
    },
    { ...metric('frames kept of all while recording', '%', ({ keptOfAll }) => keptOfAll * 100), goal: null },
    { ...metric('lip sync: median of a recording', 'ms', (one) => one.lipSyncMs), goal: 40, bounds: 'at most' },
    { ...metric('lip sync: worst flash of a recording', 'ms', (one) => one.worstLipSyncMs), goal: null },
  ];
}
