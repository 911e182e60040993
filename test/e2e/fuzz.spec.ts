import { chanceOf } from '../support/crash/chance.js';
import { fuzzMessages } from '../support/fuzz/messages.js';
import { fuzzPackets } from '../support/fuzz/packets.js';
import { RunningCall } from '../support/fuzz/running-call.js';

const SEED = 20_261_123;

/** A tenth of what `npm run bench -- fuzz` sends. */
const COUNT = 10_000;

/** A call that breaks sends nothing any more; a machine that is busy with all the tests loses some and pauses. */
const FLOWS_ON = 0.7;
const SILENCE_MS = 5_000;

let call: RunningCall;

beforeAll(async () => {
  call = await RunningCall.open();
}, 90_000);

afterAll(() => call.close());

describe('a call that runs beside', () => {
  it('10,000 mutated packets to the port of the relay does not notice them', async () => {
    const { workers } = await call.dump();
    const seen = await call.watch(() => fuzzPackets(call, COUNT, chanceOf(SEED)));
    expect(seen.arrived).toBeGreaterThan(FLOWS_ON);
    expect(seen.silentMs).toBeLessThan(SILENCE_MS);
    expect((await call.dump()).workers.map(({ pid }) => pid)).toEqual(workers.map(({ pid }) => pid));
  }, 120_000);

  it('10,000 mutated messages to the session does not notice them, and each is answered', async () => {
    const seen = await call.watch(async () => {
      const { answered, wrong } = await fuzzMessages(call, COUNT, chanceOf(SEED));
      expect(wrong).toEqual([]);
      expect(answered).toBeGreaterThanOrEqual(COUNT);
    });
    expect(seen.arrived).toBeGreaterThan(FLOWS_ON);
    expect(seen.silentMs).toBeLessThan(SILENCE_MS);
  }, 180_000);
});
