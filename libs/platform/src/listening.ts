import { createServer } from 'node:net';
import { BadSetting } from './environment.js';

/**
 * Throws BadSetting when nothing can listen there. Asked before anything else is started, so that a second start of
 * the same program, which is the usual reason, ends at once and leaves nothing behind.
 */
export async function requireListening(host: string, port: number): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject).listen(port, host, resolve);
    });
  } catch (error) {
    throw new BadSetting(`HOST and PORT do not work: ${error instanceof Error ? error.message : 'unknown'}`);
  }
  await new Promise((resolve) => probe.close(resolve));
}
