/**
 * A consult whose link turns to 128 kbit/s, 5 % loss and 300 ms round trip, and heals again, beside a bare mediasoup
 * page on the same link: what is heard and seen of it. `npm run bench -- badlink [ROUNDS]`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { BadLink, DISTRICT } from '../support/link/bad-link.js';
import { until } from '../support/until.js';
import { type Heard, heard } from './badlink/heard.js';
import { lagMs, listen, listened } from './badlink/loudness.js';
import { seenSince, watch } from './badlink/watch.js';
import { bareSide } from './join/bare-side.js';
import { ourSide } from './join/our-side.js';
import type { Side } from './join/side.js';
import { type Metric, ofRounds, report } from './report.js';

const ROUNDS = Number(process.argv[2] ?? 10);
const SETTLE_MS = 8_000;
const MEASURED_MS = 30_000;
const BACK_WITHIN_MS = 60_000;
const SPEECH = 'Bệnh nhân nam sáu mươi lăm tuổi, đau ngực trái hai giờ, huyết áp tám mươi tám trên sáu mươi.';

/** What one round of one side has shown, of the worse of both ends. */
interface Round {
  /** How long shown pictures stood still in the 30 s after the link turned bad. */
  stillSeconds: number;
  /** After how long there was sound only; infinite when there were pictures all the time. */
  soundOnlyAfter: number;
  /** In these 30 s, and in the next. */
  concealedAtFirst: number;
  concealed: number;
  mouthToEarMs: number;
  /** How long pictures took to come back once the link was good. */
  backSeconds: number;
}

async function measure({ remote, joiner, remoteVideo, joinerVideo }: Side, link: BadLink): Promise<Round> {
  await link.both({});
  for (const visitor of [remote, joiner]) {
    await visitor.toLobby();
    await visitor.join();
    await visitor.joined();
  }
  const pages = [joiner.page, remote.page] as const;
  await joiner.page.waitForTimeout(SETTLE_MS);
  await watch(joiner.page, remoteVideo);
  await watch(remote.page, joinerVideo);
  await Promise.all(pages.map(seenSince));

  const good = await both(pages, heard);
  await link.both(DISTRICT);
  await joiner.page.waitForTimeout(MEASURED_MS);
  const seen = await both(pages, seenSince);
  const bad = await both(pages, heard);
  await Promise.all(pages.map(listen));
  await joiner.page.waitForTimeout(MEASURED_MS);
  const settled = await both(pages, heard);
  const [here, there] = await both(pages, listened);

  await link.both({});
  const backSeconds = await picturesBack(pages);
  await joiner.leave();
  await remote.leave();
  return {
    stillSeconds: Math.max(...seen.map(({ stillSeconds }) => stillSeconds)),
    soundOnlyAfter: Math.max(...seen.map(({ soundOnlyAfterSeconds }) => soundOnlyAfterSeconds ?? Infinity)),
    concealedAtFirst: concealed(good, bad),
    concealed: concealed(bad, settled),
    mouthToEarMs: Math.max(lagMs(here.own, there.heard), lagMs(there.own, here.heard)),
    backSeconds,
  };
}

const both = async <T>([one, other]: readonly [Page, Page], of: (page: Page) => Promise<T>): Promise<[T, T]> =>
  Promise.all([of(one), of(other)]);

/** Of a hundred samples heard since, those that were invented, at the worse end. */
const concealed = (before: readonly Heard[], after: readonly Heard[]): number =>
  Math.max(
    ...after.map((now, end) => {
      const then = before[end]!;
      return (100 * (now.concealed - then.concealed)) / (now.samples - then.samples);
    }),
  );

/** Seconds until pictures flow again at both ends; nobody waits for longer than a minute. */
async function picturesBack(pages: readonly [Page, Page]): Promise<number> {
  const begin = performance.now();
  const before = await both(pages, heard);
  const isBack = (now: readonly Heard[]): boolean => now.every(({ frames }, end) => frames > before[end]!.frames + 20);
  await until(() => both(pages, heard), isBack, BACK_WITHIN_MS).catch(() => undefined);
  return (performance.now() - begin) / 1000;
}

const folder = mkdtempSync(join(tmpdir(), 'hoichan-badlink-'));
const speech = join(folder, 'speech.wav');
execFileSync('espeak-ng', ['-v', 'vi', '-w', speech, SPEECH]);
const args = [`--use-file-for-fake-audio-capture=${speech}`];

const link = await BadLink.open();
const remote = await launchChromium({ args });
const joiner = await launchChromium({ args, behind: link });
const sides: Side[] = [];
try {
  const seats = { remote, joiner, link };
  const ours = await ourSide(seats);
  sides.push(ours);
  const bare = await bareSide(seats);
  sides.push(bare);
  const rounds = { ours: [] as Round[], anchor: [] as Round[] };
  for (let round = 1; round <= ROUNDS; round++) {
    rounds.ours.push(await measure(ours, link));
    rounds.anchor.push(await measure(bare, link));
    console.log(
      `  ${round}: ours ${JSON.stringify(rounds.ours.at(-1))}\n     bare ${JSON.stringify(rounds.anchor.at(-1))}`,
    );
  }
  report('badlink', metricsOf(rounds));
} finally {
  await remote.close();
  await joiner.close();
  for (const side of sides) await side.close();
  await link.close();
  rmSync(folder, { recursive: true });
}

function metricsOf(rounds: Record<'ours' | 'anchor', readonly Round[]>): Metric[] {
  const metric = (name: string, unit: string, goal: number | null, of: (round: Round) => number): Metric => ({
    ...{ name, unit, goal, bounds: 'at most' },
    ...ofRounds(rounds, of),
  });
  return [
    metric('speech concealed', '%', 2, (round) => round.concealed),
    metric('speech concealed while the link turns bad', '%', null, (round) => round.concealedAtFirst),
    metric('mouth to ear', 'ms', 700, ({ mouthToEarMs }) => mouthToEarMs),
    metric('pictures stand still in 30 s', 's', 1, ({ stillSeconds }) => stillSeconds),
    metric('or: sound only after', 's', 5, ({ soundOnlyAfter }) => soundOnlyAfter),
    metric('pictures back after the link healed', 's', 20, ({ backSeconds }) => backSeconds),
  ];
}
