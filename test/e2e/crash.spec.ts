import { randomInt } from 'node:crypto';
import { CrashTrial } from '../support/crash/crash-trial.js';

/** `npm run bench -- crash` kills ten times. */
const KILLS = 3;

describe('the whole product, killed with -9 in the middle of the story and started again', () => {
  it('loses nothing that was acknowledged, does nothing twice, and goes on ringing', async () => {
    const seed = randomInt(2 ** 32);
    const said: string[] = [];
    const { kills, troubles } = await CrashTrial.run({ seed, kills: KILLS, say: (line) => void said.push(line) });
    expect({ seed, said, lost: kills.flatMap(({ lost }) => lost), troubles }).toEqual({
      seed,
      said,
      lost: [],
      troubles: [],
    });
    expect(kills).toHaveLength(KILLS);
  }, 240_000);
});
