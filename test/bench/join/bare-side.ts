import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser } from 'playwright-core';
import { watchArrivals } from '../../support/arrivals.js';
import { bundle } from '../../support/page-script.js';
import { watchDecoder } from './first-frame.js';
import type { Seats, Side, Visitor } from './side.js';

/** mediasoup and mediasoup-client alone. */
export async function bareSide({ remote, joiner, link }: Seats): Promise<Side> {
  const folder = mkdtempSync(join(tmpdir(), 'hoichan-bench-'));
  const script = bundle(resolve('test/bench/join/bare-page.mjs'), folder);
  const server = spawn(
    process.execPath,
    [
      '--import',
      './test/support/typescript.mjs',
      'test/bench/join/bare-server.ts',
      script,
      link?.nearIp ?? '127.0.0.1',
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const ended = once(server, 'exit');
  const died = ended.then(() => Promise.reject(new Error('the bare server does not start')));
  const [url] = (await Promise.race([once(createInterface(server.stdout), 'line'), died])) as [string];
  died.catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
  await link?.forward(Number(new URL(url).port));
  return {
    remoteVideo: 'video[data-remote]',
    joinerVideo: 'video[data-remote]',
    remote: await visitor(remote, url),
    joiner: await visitor(joiner, url),
    close: async () => {
      server.stdin.end();
      await ended;
    },
  };
}

async function visitor(browser: Browser, url: string): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  await context.grantPermissions(['camera', 'microphone'], { origin: url });
  await watchArrivals(context);
  await watchDecoder(context);
  const page = await context.newPage();
  page.on('pageerror', (error) => process.stderr.write(`bare page: ${error.message}\n`));
  return {
    page,
    toLobby: async () => {
      await page.goto(url);
      await page.getByRole('button', { name: 'Join' }).waitFor();
    },
    join: () => page.getByRole('button', { name: 'Join' }).click(),
    joined: async () => {
      await page.waitForFunction('document.title === "joined"');
    },
    leave: async () => {
      await page.goto('about:blank');
    },
  };
}
