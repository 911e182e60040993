/** Ten kills with -9 in the middle of the story, each followed by a new start: what was acknowledged and is lost. */
import { randomInt } from 'node:crypto';
import { CrashTrial } from '../support/crash/crash-trial.js';
import { report } from './report.js';

const KILLS = 10;

const [given] = process.argv.slice(2);
const seed = given === undefined ? randomInt(2 ** 32) : Number(given);
console.log(`seed ${seed}; the same again: npm run bench -- crash ${seed}`);

const { kills, troubles } = await CrashTrial.run({ seed, kills: KILLS, say: (line) => console.log(line) });
const lost = kills.flatMap((kill) => kill.lost);
console.log();
console.table(
  Object.fromEntries(
    kills.map(({ number, killed, hit, outageMs, facts, lost }) => [
      number,
      { killed, hit, 'back in s': Number((outageMs / 1000).toFixed(1)), facts, lost: lost.length },
    ]),
  ),
);
for (const trouble of troubles) console.log(`trouble: ${trouble}`);
console.log(`lost: ${lost.length}`);
// Each kill looks for all facts so far; the last one has them all.
const acknowledged = kills.at(-1)?.facts ?? 0;
report('crash', [{ name: 'lost of acknowledged', unit: 'facts', ours: lost.length, anchor: acknowledged, goal: 0 }]);
process.exitCode = lost.length + troubles.length === 0 && kills.length === KILLS ? 0 : 1;
