/** 100,000 mutated messages and 100,000 mutated packets beside a call: does it suffer, does memory grow? COUNT SEED */
import { randomInt } from 'node:crypto';
import { chanceOf } from '../support/crash/chance.js';
import { fuzzMessages } from '../support/fuzz/messages.js';
import { fuzzPackets } from '../support/fuzz/packets.js';
import { type Memory, RunningCall } from '../support/fuzz/running-call.js';
import { spawnPostgres, temporaryFolder } from '../support/postgres.setup.js';
import { type Metric, report } from './report.js';

/** What the first messages take for good is no leak. */
const MAY_GROW_MB = 32;

const [count = '100000', given] = process.argv.slice(2);
const seed = given === undefined ? randomInt(2 ** 32) : Number(given);
console.log(`seed ${seed}`);
const postgres = await spawnPostgres(temporaryFolder());
process.env.HOICHAN_TEST_POSTGRES = postgres.url;
const call = await RunningCall.open();
try {
  const wrong: string[] = [];
  const packets = await measure('packets', (share, random) => fuzzPackets(call, share, random));
  const messages = await measure('messages', async (share, random) => {
    wrong.push(...(await fuzzMessages(call, share, random)).wrong);
  });
  for (const each of wrong.slice(0, 20)) console.log(each);
  report('fuzz', [...packets, ...messages, figure('messages answered wrongly', '', wrong.length, 0)]);
  process.exitCode = wrong.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await call.close();
  postgres.process.stdin?.end();
}
process.exit();

/** The first tenth warms everything up. */
async function measure(what: string, work: (share: number, random: () => number) => Promise<void>): Promise<Metric[]> {
  const random = chanceOf(seed);
  await work(Number(count) / 10, random);
  const before = await call.memory();
  const { arrived, silentMs } = await call.watch(() => work((Number(count) * 9) / 10, random));
  const after = await call.memory();
  const grown = (of: keyof Memory): Metric =>
    figure(`${what}: memory of the ${of} grows by`, 'MB', after[of] - before[of], MAY_GROW_MB);
  return [
    { ...figure(`${what}: of the call's packets came`, '', arrived, 0.95), bounds: 'at least' },
    figure(`${what}: longest silence of the call`, 'ms', silentMs, 1_000),
    ...[grown('worker'), grown('relay'), grown('session')],
  ];
}

function figure(name: string, unit: string, ours: number, goal: number): Metric {
  return { name, unit, ours, anchor: null, goal, bounds: 'at most' };
}
