/**
 * From the click on Join to the first decoded remote frame, beside a bare mediasoup page in the same Chromium: on a clean
 * link, at a round trip of 300 ms, and where UDP is blocked. `npm run bench -- join [JOINS]`.
 */
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { BadLink, type Way } from '../support/link/bad-link.js';
import { bareSide } from './join/bare-side.js';
import { awaitFirstFrame, type FirstFrame, firstFrame } from './join/first-frame.js';
import { ourSide } from './join/our-side.js';
import type { Side } from './join/side.js';
import { type Metric, ofRounds, report } from './report.js';
import { quantile } from './statistics.js';

const JOINS = Number(process.argv[2] ?? 20);
/** The remote camera finds its bit rate, and whoever waits in the lobby looks around. */
const SETTLE_MS = 3_000;

interface Times {
  ours: FirstFrame[];
  anchor: FirstFrame[];
}

/**
 * One remote person is in and sends, one more joins, both leave. On both sides whoever joins has been in the lobby for
 * a while, with the same camera open and shown, and what a page may do there it has done: ours connects to the relay
 * and receives nothing, the bare one loads its device as mediasoup's own examples do, and connects after the click.
 */
async function joinOnce({ remote, joiner, remoteVideo }: Side): Promise<FirstFrame> {
  await remote.toLobby();
  await remote.join();
  await remote.joined();
  await joiner.toLobby();
  await joiner.page.waitForTimeout(SETTLE_MS);
  await awaitFirstFrame(joiner.page, remoteVideo);
  await joiner.join();
  const first = await firstFrame(joiner.page);
  await joiner.joined();
  await joiner.leave();
  await remote.leave();
  return first;
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
      console.log(`  ${round}: ${text(times.ours.at(-1))}, bare ${text(times.anchor.at(-1))}`);
    }
    return times;
  } finally {
    if (joiner !== near) await joiner.close();
    await Promise.all(sides.map((side) => side.close()));
    await link?.close();
  }
}

const text = (first: FirstFrame | undefined): string =>
  first ? `${first.decoded.toFixed(0)} ms, shown at ${first.shown.toFixed(0)} ms` : '';

const ROUND_TRIP_MS = 300;
const KINDS = ['decoded', 'shown'] as const;

function onCleanLink({ ours, anchor }: Times): Metric[] {
  return KINDS.flatMap((kind) => {
    const of = (first: FirstFrame): number => first[kind];
    const [mine, bare] = [ours.map(of), anchor.map(of)];
    return [
      { name: `click to first frame ${kind}: median`, unit: 'ms', ...ofRounds({ ours, anchor }, of), goal: 1.2 },
      {
        ...{ name: `click to first frame ${kind}: p95`, unit: 'ms', goal: 1.2 },
        ...{ ours: quantile(mine, 0.95), anchor: quantile(bare, 0.95) },
      },
    ];
  });
}

const near = await launchChromium();
try {
  console.log('On a clean link');
  const clean = await compare(near, null, JOINS);
  console.log(`At a round trip of ${ROUND_TRIP_MS} ms`);
  const far = await compare(near, { delayMs: ROUND_TRIP_MS / 2 }, Math.ceil(JOINS / 2));
  console.log('UDP blocked, at a round trip of 100 ms');
  const tcp = await compare(near, { delayMs: 50, noUdp: true }, Math.ceil(JOINS / 2));
  report('join', [
    ...onCleanLink(clean),
    {
      ...{ name: 'at 300 ms round trip: median', unit: 'round trips', goal: 9, bounds: 'at most' },
      ...ofRounds(far, ({ decoded }) => decoded / ROUND_TRIP_MS),
    },
    {
      name: 'UDP blocked, 100 ms round trip: median',
      unit: 'ms',
      ...ofRounds(tcp, ({ decoded }) => decoded),
      goal: 1.5,
    },
  ]);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await near.close();
}
