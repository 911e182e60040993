/** An hour of joining and leaving with kills: what is left behind, and how memory grows. MINUTES SEED */
import { randomInt } from 'node:crypto';
import { chanceOf } from '../support/crash/chance.js';
import { spawnPostgres, temporaryFolder } from '../support/postgres.setup.js';
import { growth, type Sample, Soak } from '../support/soak/soak.js';
import { type Metric, report } from './report.js';

/** What the first minutes take for good, and what the garbage collector leaves for later, is no leak. */
const MAY_GROW = 0.25;

const [minutes = 60, given] = process.argv.slice(2);
const seed = given === undefined ? randomInt(2 ** 32) : Number(given);
console.log(`seed ${seed}`);
const postgres = await spawnPostgres(temporaryFolder());
process.env.HOICHAN_TEST_POSTGRES = postgres.url;
try {
  const { acts, kills, samples, left } = await Soak.run({
    ...{ minutes: Number(minutes), rooms: 12, random: chanceOf(seed) },
    say: (line) => console.log(line),
  });
  console.log(`  ${acts} acts, killed: ${JSON.stringify(kills)}`);
  const remains = Object.entries(left).map(([what, count]) => metric(`${what} left behind`, count, 0));
  const grown = (of: keyof Sample): Metric =>
    metric(`${of}: memory of the second half over the first`, growth(samples.map((each) => each[of])), MAY_GROW);
  report('soak', [...remains, grown('worker'), grown('relay'), grown('session')]);
  const isClean = remains.every(({ ours }) => ours === 0);
  process.exitCode = isClean ? 0 : 1;
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  postgres.process.stdin?.end();
}

function metric(name: string, ours: number, goal: number): Metric {
  return { name, unit: '', ours, anchor: null, goal, bounds: 'at most' };
}
