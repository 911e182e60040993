/** From the click on Join to the first decoded remote frame, beside a bare mediasoup page: 20 joins each in Chromium. */
import { launchChromium } from '../support/chromium.js';
import { bareSide } from './join/bare-side.js';
import { awaitFirstFrame, firstFrame } from './join/first-frame.js';
import { ourSide } from './join/our-side.js';
import type { Side } from './join/side.js';
import { type Metric, report } from './report.js';
import { median, quantile } from './statistics.js';

const JOINS = 20;
const GOAL = 1.2;
/** The remote camera finds its bit rate, and whoever waits in the lobby looks around. */
const SETTLE_MS = 3_000;

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

const browser = await launchChromium();
const sides: Side[] = [];
try {
  const ours = await ourSide({ remote: browser, joiner: browser });
  sides.push(ours);
  const anchor = await bareSide({ remote: browser, joiner: browser });
  sides.push(anchor);
  const times = { ours: [] as number[], anchor: [] as number[] };
  // The first time does not count: everything is cold.
  await joinOnce(ours);
  await joinOnce(anchor);
  for (let round = 1; round <= JOINS; round++) {
    times.ours.push(await joinOnce(ours));
    times.anchor.push(await joinOnce(anchor));
    console.log(`  ${round}: ${times.ours.at(-1)?.toFixed(0)} ms, bare ${times.anchor.at(-1)?.toFixed(0)} ms`);
  }
  const both = (of: (all: number[]) => number) => ({ ours: of(times.ours), anchor: of(times.anchor) });
  const metrics: Metric[] = [
    { name: 'click to first frame: median', unit: 'ms', ...both(median), goal: GOAL },
    { name: 'click to first frame: p95', unit: 'ms', ...both((all) => quantile(all, 0.95)), goal: GOAL },
  ];
  report('join', metrics);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await browser.close();
  await Promise.all(sides.map((side) => side.close()));
}
