import { lstatSync } from 'node:fs';
import { PostgresCluster } from './postgres-cluster.js';
import { dataFolder, programsFolder } from './postgres-places.js';
import { PostgresPrograms } from './postgres-programs.js';
import { serverUser } from './postgres-user.js';

/** The address of the embedded PostgreSQL that another process runs on this folder, or null when none does. */
export async function findEmbeddedPostgres(dataDir: string): Promise<string | null> {
  if (!lstatSync(dataDir, { throwIfNoEntry: false })) return null;
  const user = serverUser();
  const home = dataFolder(dataDir, user, () => undefined);
  const cluster = new PostgresCluster(home, new PostgresPrograms(programsFolder(user), user), true);
  const connection = await cluster.connect();
  if (!connection) return null;
  await connection.end();
  return `postgres://hoichan:${cluster.password}@127.0.0.1:${cluster.port}/hoichan`;
}
