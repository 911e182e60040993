/** Ten kills with -9 in the middle of the story, each followed by a start: what was acknowledged and is gone (limit 0). */
import { randomInt } from 'node:crypto';
import { CrashTrial } from '../support/crash/crash-trial.js';

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
const metric = { name: 'acknowledged and lost', unit: 'facts', ours: lost.length, anchor: 0, ratio: null, goal: 0 };
const met = lost.length === 0 && troubles.length === 0 && kills.length === KILLS;
console.log(JSON.stringify({ bench: 'crash', seed, metrics: [{ ...metric, met }] }));
process.exitCode = met ? 0 : 1;
