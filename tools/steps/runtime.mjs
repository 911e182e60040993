import { spawnSync } from 'node:child_process';
import { delimiter, join, resolve } from 'node:path';
import { SetupError } from './progress.mjs';

const OLDEST = [24, 15];
/** Exactly this one: the newest of the package is another major. */
const VERSION = '24.21.0';

/**
 * The Node that HoiChan runs on: this process's own when it is new enough, else one from the npm registry that is
 * installed inside the checkout. `env` is the environment for everything that is started with it.
 */
export async function runtime(progress) {
  if (isNewEnough(process.versions.node)) return { node: process.execPath, env: process.env };

  const name = `node-${process.platform}-${process.arch}`;
  const home = resolve('.runtime/node_modules', name);
  const node = join(home, 'bin/node');
  if (versionOf(node) !== VERSION) {
    await progress.step(`Node ${VERSION}`, async (log) => {
      const install = ['install', '--prefix', '.runtime', '--no-save', '--no-package-lock', `${name}@${VERSION}`];
      await log.run('npm', install).catch(() => undefined);
      if (versionOf(node) !== VERSION) {
        throw new SetupError(
          `HoiChan needs Node ${OLDEST.join('.')} or newer. This is ${process.versions.node}, ` +
            `and the package ${name} does not bring another one: see ${log.file}`,
        );
      }
    });
  }
  const env = {
    ...process.env,
    PATH: `${join(home, 'bin')}${delimiter}${process.env.PATH}`,
    // Native addons are compiled against the headers of this Node and not of the one that npm came with.
    npm_config_nodedir: home,
  };
  return { node, env };
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

function versionOf(node) {
  const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim().slice(1) : null;
}
