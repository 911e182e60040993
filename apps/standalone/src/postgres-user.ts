import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync } from 'node:fs';

/** The system user under which PostgreSQL runs when we run as root; null when we are an ordinary user ourselves. */
export type ServerUser = { uid: number; gid: number } | null;

const NAME = 'hoichan-postgres';

/** PostgreSQL refuses to run as root, so root gives it a user of its own, made the first time. */
export function serverUser(): ServerUser {
  if (process.getuid?.() !== 0) return null;
  if (process.platform !== 'linux') {
    throw new Error('PostgreSQL does not run as root: start HoiChan as an ordinary user, or set DATABASE_URL');
  }
  if (idOf('-u') === null) {
    try {
      execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME], {
        stdio: 'pipe',
      });
    } catch (error) {
      // Another start may have made the user in the same moment; then all is well.
      if (idOf('-u') === null) throw error;
    }
  }
  const uid = idOf('-u');
  const gid = idOf('-g');
  if (uid === null || gid === null) throw new Error(`the system user ${NAME} cannot be made`);
  return { uid, gid };
}

function idOf(kind: '-u' | '-g'): number | null {
  const { status, stdout } = spawnSync('id', [kind, NAME], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : null;
}

/** Whether the server's user may go into `folder`. The kernel is asked, for it knows of every kind of permission. */
export function reaches(user: ServerUser, folder: string): boolean {
  return user === null || spawnSync('test', ['-x', folder], { ...user, cwd: '/' }).status === 0;
}

/** Makes `path` the server user's own. */
export function handOver(user: ServerUser, path: string): void {
  if (user !== null) chownSync(path, user.uid, user.gid);
}
