import 'reflect-metadata';
import { BadSetting, Environment } from '#platform';
import { DEMO_ACCOUNTS } from './demo/demo-data.js';
import { readStandaloneSettings } from './settings.js';
import { Standalone } from './standalone.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

try {
  const settings = readStandaloneSettings(new Environment(process.env));
  const hoichan = await Standalone.start(settings, (line) => say(`  ${line}`));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void hoichan.close().then(() => process.exit(0)));
  }
  say(`\nHoiChan is at ${await hoichan.url()}`);
  if (hoichan.demo) {
    say('\nDemo accounts, from this machine only:');
    for (const { login, password, name, role } of DEMO_ACCOUNTS) {
      say(`  ${login.padEnd(12)} ${password}   ${name} (${role})`);
    }
  }
} catch (error) {
  if (!(error instanceof BadSetting)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
