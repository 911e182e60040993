/**
 * Completes package-lock.json after `npm install` on a registry that serves only this platform's binaries:
 * npm then leaves the other platforms' optional packages out of the lock and `npm ci` refuses it.
 * Each missing one is added by name and exact version, bound to its platform, so that it is skipped here
 * and fetched where it belongs.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const LOCK = 'package-lock.json';
const OS = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'aix', 'win32'];
const CPU = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el', 'wasm32', 'universal'];

const lock = JSON.parse(readFileSync(LOCK, 'utf8'));
const packages = lock.packages;

/** Where node would find `name` when asked from the package at `from`, or null. */
function resolve(from, name) {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('node_modules/') - 1))) {
    const place = `${base ? `${base}/` : ''}node_modules/${name}`;
    if (packages[place]) return place;
    if (!base) return null;
  }
}

let added = 0;
for (const [from, entry] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (!from || resolve(from, name)) continue;
    const words = name.split(/[/@-]/);
    const os = OS.find((word) => words.includes(word));
    const cpu = CPU.find((word) => words.some((part) => part === word || (word === 'arm' && part === 'armv7')));
    if (!os && !cpu) continue;
    packages[`node_modules/${name}`] = {
      version,
      optional: true,
      ...(entry.dev && { dev: true }),
      ...(os && { os: [os] }),
      ...(cpu && cpu !== 'universal' && { cpu: [cpu] }),
    };
    added++;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} packages of other platforms added to ${LOCK}`);
