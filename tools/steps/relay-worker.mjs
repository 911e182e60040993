import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { installPackages, isDebian, release } from './debian.mjs';
import { hashOf } from './hash.mjs';
import { SetupError } from './progress.mjs';
import { readStamp, writeStamp } from './stamp.mjs';

const PACKAGE = 'node_modules/mediasoup';
const RECIPE = 'tools/relay-worker';
/** Where mediasoup looks by itself. */
const PLACE = join(PACKAGE, 'worker/out/Release/mediasoup-worker');
const STAMP = join(PACKAGE, 'worker/out/hoichan');
/** Outside the checkout, for a worker outlives the packages and serves every checkout. */
const CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'hoichan');
const DOWNLOAD_LIMIT_MS = 60_000;
/** What mediasoup's worker says when nobody speaks with it: then it runs on this machine. */
const RUNS_EXIT_CODE = 41;

/**
 * Puts mediasoup's worker into its place: from the cache, or mediasoup's own where it can be downloaded, or built from
 * its source on Debian. MEDIASOUP_WORKER_BIN names another one, as mediasoup has it.
 */
export async function relayWorker(progress, runtime) {
  if (runtime.env.MEDIASOUP_WORKER_BIN) return;
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  const downloaded = join(CACHE, `mediasoup-worker-${version}-${process.platform}-${process.arch}`);
  // The release of Debian stands for its libraries: the worker is linked with them at run time, so that their updates
  // reach it, and within a release they keep their interface.
  const recipe = hashOf({ texts: [version, process.arch, release()], paths: [RECIPE] });
  const built = join(CACHE, `mediasoup-worker-${version}-built-${recipe}`);
  if ([downloaded, built].includes(readStamp(STAMP)) && runs(PLACE)) return;

  await progress.step('relay worker', async (log) => {
    const worker =
      [downloaded, built].find(runs) ?? (await download(downloaded, runtime, log)) ?? (await build(built, log));
    putAt(PLACE, worker);
    writeStamp(STAMP, worker);
  });
}

/** mediasoup's own script, which knows where its workers lie; null when it gets none that runs here. */
async function download(target, { node, env }, log) {
  const script = ['npm-scripts.mjs', 'postinstall'];
  // Its next resort is a build that downloads more. A python that does not exist ends it there.
  const options = { cwd: PACKAGE, env: { ...env, PYTHON: 'no-python' }, timeout: DOWNLOAD_LIMIT_MS };
  try {
    await log.run(node, script, options);
  } catch {
    return null;
  }
  if (!runs(PLACE)) return null;
  putAt(target, PLACE);
  return target;
}

async function build(target, log) {
  if (!isDebian) {
    throw new SetupError(
      'The relay worker could not be downloaded, and it is built on Debian only: ' +
        'set MEDIASOUP_WORKER_BIN to a mediasoup-worker, or start once with an open network',
    );
  }
  log.say('built from its source, about 5 minutes the first time');
  await installPackages(readFileSync(join(RECIPE, 'apt-packages.txt'), 'utf8').trim().split('\n'), log);
  // One that was there and did not run may only have missed the libraries that have just been installed.
  if (runs(target)) return target;
  rmSync(target, { force: true });
  await log.run('bash', [join(RECIPE, 'build.sh'), join(PACKAGE, 'worker'), target]);
  return target;
}

const runs = (worker) => existsSync(worker) && spawnSync(worker, { env: {} }).status === RUNS_EXIT_CODE;

/** Copies `worker` to `place` in one piece: nobody ever finds half of it there. */
function putAt(place, worker) {
  mkdirSync(dirname(place), { recursive: true });
  copyFileSync(worker, `${place}.part`);
  renameSync(`${place}.part`, place);
}
