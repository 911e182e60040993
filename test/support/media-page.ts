import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { bundle } from './page-script.js';
import type { TestRelayClient } from './relay.js';

/** What a page has received so far. */
export interface Arrived {
  framesDecoded: number;
  frameWidth: number;
  audioEnergy: number;
}

/** Serves peer-page.mjs on loopback, which browsers trust with a camera. */
export async function serveMediaPage(): Promise<{ url: string; close(): void }> {
  const script = scriptOf(resolve('test/support/peer-page.mjs'));
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<!doctype html><title>media</title><body><script src="/page.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A page whose commands go to the relay through `session()`, as they would through a session process. */
export async function openMediaPage(browser: Browser, url: string, session: () => TestRelayClient): Promise<Page> {
  const page = await browser.newPage();
  page.on('pageerror', (error) => process.stderr.write(`page: ${error.message}\n`));
  await page.exposeFunction('relay', (method: string, data: unknown) => session().callAnything(method, data));
  await page.goto(url);
  return page;
}

function scriptOf(entry: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'hoichan-page-'));
  try {
    return readFileSync(bundle(entry, folder), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
