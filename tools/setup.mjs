/**
 * Everything that HoiChan needs before it can run, step by step; each step sees by itself whether it has anything to
 * do. It runs on Node 18 and later without any package, for it is what installs them.
 */
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serverBuild, webBuild } from './steps/builds.mjs';
import { packages } from './steps/packages.mjs';
import { Progress, SetupError } from './steps/progress.mjs';
import { relayWorker } from './steps/relay-worker.mjs';
import { runtime } from './steps/runtime.mjs';

/** What HoiChan needs to run. */
export const STEPS = [packages, relayWorker, serverBuild, webBuild];

/**
 * Sets everything up and returns the `node` to run HoiChan with and the `env` to give it. A step that fails is told
 * and ends the process.
 */
export async function setUp({ steps = STEPS } = {}) {
  process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '..'));
  const progress = new Progress();
  try {
    const found = await runtime(progress);
    for (const step of steps) await step(progress, found);
    return found;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) await setUp();
