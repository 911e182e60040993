import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';

/** Makes one script of a test page's entry and all that it imports. Answers with its path in the folder. */
export function bundle(entry: string, folder: string): string {
  execFileSync(process.execPath, [resolve('test/support/bundle.mjs'), entry, folder], { stdio: 'inherit' });
  return join(folder, 'page.js');
}
