/**
 * From the click on Join to the first decoded remote frame, beside a bare mediasoup page in the same Chromium: on a clean
 * link, at a round trip of 300 ms, and where UDP is blocked. `npm run bench -- join [JOINS]`.
 */
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { BadLink, type Way } from '../support/link/bad-link.js';
import { bareSide } from './join/bare-side.js';
import { awaitFirstFrame, firstFrame } from './join/first-frame.js';
import { ourSide } from './join/our-side.js';
import type { Side } from './join/side.js';
import { type Metric, ofRounds, report } from './report.js';
import { quantile } from './statistics.js';

const JOINS = Number(process.argv[2] ?? 20);
/** The remote camera finds its bit rate, and whoever waits in the lobby looks around. */
const SETTLE_MS = 3_000;

interface Times {
  ours: number[];
  anchor: number[];
}

/**
 * One remote person is in and sends, one more joins, both leave. On both sides whoever joins has been in the lobby for
 * a while, with the same camera open and shown, and what a page may do there it has done: ours connects to the relay
 * and receives nothing, the bare one loads its device as mediasoup's own examples do, and connects after the click.
 */
async function joinOnce({ remote, joiner, remoteVideo }: Side): Promise<number> {
  await remote.toLobby();
  await remote.join();
  await joiner.toLobby();
  await joiner.page.waitForTimeout(SETTLE_MS);
  await awaitFirstFrame(joiner.page, remoteVideo);
  await joiner.join();
  const time = await firstFrame(joiner.page);
  await joiner.leave();
  await remote.leave();
  return time;
}

/** Ours and the bare page in turn, whoever joins behind a link of that kind. */
async function compare(near: Browser, way: Way | null, joins: number): Promise<Times> {
  const link = way ? await BadLink.open() : undefined;
  const joiner = link ? await launchChromium({ behind: link }) : near;
  const sides: Side[] = [];
  try {
    await link?.both(way ?? {});
    const seats = { remote: near, joiner, link };
    const ours = await ourSide(seats);
    sides.push(ours);
    const anchor = await bareSide(seats);
    sides.push(anchor);
    // The first time does not count: everything is cold.
    await joinOnce(ours);
    await joinOnce(anchor);
    const times: Times = { ours: [], anchor: [] };
    for (let round = 1; round <= joins; round++) {
      times.ours.push(await joinOnce(ours));
      times.anchor.push(await joinOnce(anchor));
      console.log(`  ${round}: ${times.ours.at(-1)?.toFixed(0)} ms, bare ${times.anchor.at(-1)?.toFixed(0)} ms`);
    }
    return times;
  } finally {
    if (joiner !== near) await joiner.close();
    await Promise.all(sides.map((side) => side.close()));
    await link?.close();
  }
}

const ROUND_TRIP_MS = 300;
const slowest = ({ ours, anchor }: Times): Pick<Metric, 'ours' | 'anchor'> => ({
  ours: quantile(ours, 0.95),
  anchor: quantile(anchor, 0.95),
});

const near = await launchChromium();
try {
  console.log('On a clean link');
  const clean = await compare(near, null, JOINS);
  console.log(`At a round trip of ${ROUND_TRIP_MS} ms`);
  const far = await compare(near, { delayMs: ROUND_TRIP_MS / 2 }, Math.ceil(JOINS / 2));
  console.log('UDP blocked, at a round trip of 100 ms');
  const tcp = await compare(near, { delayMs: 50, noUdp: true }, Math.ceil(JOINS / 2));
  report('join', [
    { name: 'click to first frame: median', unit: 'ms', ...ofRounds(clean, (ms) => ms), goal: 1.1 },
    { name: 'click to first frame: p95', unit: 'ms', ...slowest(clean), goal: 1.2 },
    {
      ...{ name: 'at 300 ms round trip: median', unit: 'round trips', goal: 9, bounds: 'at most' },
      ...ofRounds(far, (ms) => ms / ROUND_TRIP_MS),
    },
    { name: 'UDP blocked, 100 ms round trip: median', unit: 'ms', ...ofRounds(tcp, (ms) => ms), goal: 1.5 },
  ]);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await near.close();
}
