import { readFileSync } from 'node:fs';
import { hashOf } from './hash.mjs';
import { readStamp, writeStamp } from './stamp.mjs';

/** Inside node_modules, so that it goes when they go. */
const STAMP = 'node_modules/.hoichan';

/** Installs the packages of the lock file, unless that is what is there. */
export async function packages(progress, { env }) {
  const made = hashOf({ texts: [dependenciesOf('package.json')], paths: ['package-lock.json'] });
  if (readStamp(STAMP) === made) return;
  await progress.step('packages', (log) =>
    log.run('npm', ['ci', '--include=dev', '--include=optional'], {
      // An npm that does not know allowScripts would have mediasoup download or build; this keeps it from either.
      env: { ...env, MEDIASOUP_WORKER_BIN: env.MEDIASOUP_WORKER_BIN || 'comes later' },
    }),
  );
  writeStamp(STAMP, made);
}

/** All of package.json that npm ci looks at: a new script installs nothing. */
function dependenciesOf(file) {
  const { dependencies, devDependencies, optionalDependencies, overrides, allowScripts } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return JSON.stringify([dependencies, devDependencies, optionalDependencies, overrides, allowScripts]);
}
