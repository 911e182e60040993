/** Processor time a forwarded packet of video, beside bare mediasoup and Janus: one sender, 30 receivers, 12 rounds. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Metric, ofRounds, report } from './report.js';
import { bareRelay } from './relay/bare-relay.js';
import { cpuTime } from './relay/cpu-time.js';
import { janus } from './relay/janus.js';
import { Load } from './relay/load.js';
import { ourRelay } from './relay/our-relay.js';
import { pinLoad } from './relay/pinned.js';
import type { Side } from './relay/side.js';

const RECEIVERS = 30;
const ROUNDS = Number(process.argv[2] ?? 12);
const SETTLE_MS = 1_000;
const MEASURE_MS = 4_000;
/** With fewer the machine was busy with something else, and we try again. */
const MIN_ARRIVED = 0.98;
const TRIES = 10;

type Name = 'ours' | 'bare mediasoup' | 'Janus';

/** Microseconds that a server works for each packet that reaches a receiver. */
async function costOfPacket(name: Name, side: Side): Promise<number> {
  for (let tries = 0; tries < TRIES; tries++) {
    const { cost, arrived } = await forward(side);
    if (arrived >= MIN_ARRIVED) return cost;
    console.log(`  ${name}: only ${(arrived * 100).toFixed(1)} % of the packets arrived, once more`);
  }
  throw new Error('this machine is too busy');
}

async function forward({ pid, receivers, flow }: Side): Promise<{ cost: number; arrived: number }> {
  const look = () => ({
    sent: load.source.sent,
    received: receivers.reduce((sum, { received }) => sum + received, 0),
    cpu: cpuTime(pid),
  });
  await flow(true);
  await sleep(SETTLE_MS);
  const before = look();
  await sleep(MEASURE_MS);
  const after = look();
  await flow(false);
  const packets = after.received - before.received;
  const arrived = packets / ((after.sent - before.sent) * receivers.length);
  return { cost: (after.cpu - before.cpu) / packets, arrived };
}

pinLoad();
const load = await Load.start();
const sides = new Map<Name, Side>();
const costs: Record<Name, number[]> = { ours: [], 'bare mediasoup': [], Janus: [] };
try {
  sides.set('ours', await ourRelay(load, RECEIVERS));
  sides.set('bare mediasoup', await bareRelay(load, RECEIVERS));
  const third = await janus(load, RECEIVERS);
  if (third) sides.set('Janus', third);
  for (let round = 0; round <= ROUNDS; round++) {
    // Nobody is always the one who comes first; and the first round does not count: everything is cold.
    const order = round % 2 === 0 ? [...sides] : [...sides].toReversed();
    for (const [name, side] of order) {
      const cost = await costOfPacket(name, side);
      if (round > 0) costs[name].push(cost);
    }
    const last = [...sides.keys()].map((name) => `${name} ${costs[name].at(-1)?.toFixed(1)} us`);
    if (round > 0) console.log(`  ${round}: ${last.join(', ')}`);
  }
  const metric = (name: Name, goal: number): Metric => ({
    name: `processor time a packet, beside ${name}`,
    unit: 'us',
    goal,
    ...ofRounds({ ours: costs.ours, anchor: costs[name] }, (us) => us),
  });
  if (!third) console.log('Janus: not measured. It needs the Debian package janus and an address besides loopback.');
  report('relay', [metric('bare mediasoup', 1.05), ...(third ? [metric('Janus', 0.5)] : [])]);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  for (const side of sides.values()) await side.close();
  load.close();
}
// A side that came up by half would keep us here.
process.exit();
