import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { SetupError } from './progress.mjs';

export const isDebian = existsSync('/usr/bin/apt-get');

/** The release, as in `debian 12`; empty where there is none. */
export function release() {
  const file = '/etc/os-release';
  if (!existsSync(file)) return '';
  const text = readFileSync(file, 'utf8');
  return `${valueOf(text, 'ID')} ${valueOf(text, 'VERSION_ID')}`;
}

const valueOf = (text, name) => new RegExp(`^${name}="?([^"\\n]*)`, 'm').exec(text)?.[1] ?? '';

/** Those of `packages` that are not installed. */
function missingPackages(packages) {
  const format = '${Package} ${db:Status-Status}\\n';
  const { stdout } = spawnSync('dpkg-query', ['--show', `--showformat=${format}`, ...packages], { encoding: 'utf8' });
  const lines = stdout?.split('\n') ?? [];
  return packages.filter((name) => !lines.includes(`${name} installed`));
}

export const mayInstall = () => isDebian && process.getuid() === 0;

/** Installs those of `packages` that are missing; only root may. */
export async function installPackages(packages, log) {
  const missing = missingPackages(packages);
  if (missing.length === 0) return;
  if (!mayInstall()) throw new SetupError(`Run this once as root: apt-get install ${missing.join(' ')}`);
  const env = {
    ...process.env,
    DEBIAN_FRONTEND: 'noninteractive',
    // Servers among them are for tests, which start their own: none is to be left running here.
    RUNLEVEL: '1',
  };
  const apt = (...args) => log.run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], { env });
  await apt('update');
  await apt('install', '--yes', '--no-install-recommends', ...missing);
}
