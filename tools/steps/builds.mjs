import { existsSync, rmSync } from 'node:fs';
import { hashOf } from './hash.mjs';
import { readStamp, writeStamp } from './stamp.mjs';

const isTest = (file) => file.endsWith('.spec.ts');

/** Compiles all processes and libs into dist/apps and dist/libs. */
export async function serverBuild(progress, { node, env }) {
  const stamp = 'dist/server.stamp';
  const paths = ['apps', 'libs', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json', 'package-lock.json'];
  const made = hashOf({ paths }, (file) => isTest(file) || file.startsWith('apps/web/'));
  if (readStamp(stamp) === made) return;
  await progress.step('server build', async (log) => {
    // What is gone from the source must not be found in the build.
    for (const old of [stamp, 'dist/apps', 'dist/libs']) rmSync(old, { recursive: true, force: true });
    await log.run(node, ['node_modules/@nestjs/cli/bin/nest.js', 'build', 'standalone'], { env });
  });
  writeStamp(stamp, made);
}

/** Builds the pages into dist/web. */
export async function webBuild(progress, { node, env }) {
  if (!existsSync('apps/web')) return;
  const stamp = 'dist/web.stamp';
  const made = hashOf({ paths: ['apps/web', 'libs/contract/src', 'package-lock.json'] }, isTest);
  if (readStamp(stamp) === made) return;
  await progress.step('web build', (log) =>
    log.run(node, ['node_modules/vite/bin/vite.js', 'build', 'apps/web'], {
      env: { ...env, NODE_ENV: 'production' },
    }),
  );
  writeStamp(stamp, made);
}
