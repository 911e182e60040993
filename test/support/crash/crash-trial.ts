import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { DEMO_PASSWORD } from '../../../apps/standalone/src/demo/people.js';
import { SignedIn } from '../signed-in.js';
import { type Killed, StandaloneProcess } from '../standalone-process.js';
import { until } from '../until.js';
import { chanceOf } from './chance.js';
import { type Cast, CrashStory, type FirstRung } from './crash-story.js';
import { look } from './facts.js';
import { Power } from './power.js';
import { StubbornDoctor } from './stubborn-doctor.js';

/** What one kill hit, and what was gone after it. */
export interface Kill {
  number: number;
  killed: Killed;
  /** What was being done, and for how long. */
  hit: string;
  /** From the kill until the product was ready again. */
  outageMs: number;
  /** Acknowledged facts, of all stories so far, that were looked for. */
  facts: number;
  lost: string[];
}

export interface TrialReport {
  kills: Kill[];
  /** What is wrong without being lost: answers that no page should get, events that nobody takes, a broken audit. */
  troubles: string[];
}

interface Plan {
  seed: number;
  kills: number;
  say: (line: string) => void;
}

/** When a kill comes, and how long the product then stays away. */
interface Strike {
  step: number;
  afterMs: number;
  killed: Killed;
  stayAway: () => Promise<void>;
}

/** While a step has not been timed yet. */
const USUAL_MS = 30;
/** Kills fall a little behind the usual end of a step too: into its answer, and what comes after. */
const REACH = 1.3;
const REJOIN_MS = 15_000;
const SILENT_STEP = 'the first does not take it';

/**
 * Lets doctors work through the whole story again and again, kills the product in the middle of it, starts it again,
 * and looks whether everything that was acknowledged is there, once. The seed spreads the moments over the story. In
 * the last story but one the product stays away until the ring of that moment is over.
 */
export class CrashTrial {
  private readonly chance: () => number;
  private readonly stories: CrashStory[] = [];
  private readonly usual = new Map<string, number>();
  private readonly kills: Kill[] = [];

  private constructor(
    private readonly plan: Plan,
    private readonly hoichan: StandaloneProcess,
    private readonly power: Power,
    private readonly asker: SignedIn,
    private readonly cast: Cast,
  ) {
    this.chance = chanceOf(plan.seed);
  }

  static async run(plan: Plan): Promise<TrialReport> {
    const hoichan = await StandaloneProcess.start({ SESSION_REQUESTS_PER_MINUTE: '100000' });
    const { url } = hoichan;
    const power = new Power();
    const doctors: StubbornDoctor[] = [];
    try {
      for (const login of ['bs.hanh', 'bs.khoa', 'bs.an', 'bs.duc']) {
        doctors.push(await StubbornDoctor.signIn(url, login, power));
      }
      const [clinic, ...specialists] = doctors;
      if (!clinic) throw new Error('nobody signed in');
      const asker = await SignedIn.as(url, 'bs.dung', DEMO_PASSWORD);
      const trial = new CrashTrial(plan, hoichan, power, asker, { clinic, specialists });
      await trial.tellStories();
      return {
        kills: trial.kills,
        troubles: [...doctors.flatMap(({ troubles }) => troubles), ...(await trial.audit())],
      };
    } finally {
      for (const doctor of doctors) doctor.close();
      await hoichan.close();
    }
  }

  private async tellStories(): Promise<void> {
    await this.timeSteps();
    const { kills } = this.plan;
    for (let number = 1; number <= kills; number++) {
      if (number === kills - 1) await this.interrupt(this.story('is silent'), this.untilRingIsOver());
      else await this.interrupt(this.story(number % 2 === 0 ? 'declines' : 'accepts'), this.somewhere(number));
    }
  }

  /** A story without a kill tells how long each step usually takes. */
  private async timeSteps(): Promise<void> {
    const story = this.story('declines');
    for (const step of story.steps) {
      const began = performance.now();
      await step.carryOut();
      this.usual.set(step.name, performance.now() - began);
    }
  }

  private story(first: FirstRung): CrashStory {
    const story = new CrashStory(this.cast, first);
    this.stories.push(story);
    return story;
  }

  /** The moments of all kills lie one in each part of the story. */
  private somewhere(number: number): (story: CrashStory) => Strike {
    const share = (number - 1 + this.chance()) / this.plan.kills;
    const killed = this.chance() < 0.5 ? 'process' : 'everything';
    return ({ steps }) => {
      const step = Math.floor(share * steps.length);
      const usual = this.usual.get(steps[step]?.name ?? '') ?? USUAL_MS;
      const afterMs = (share * steps.length - step) * REACH * usual;
      return { step, afterMs, killed, stayAway: () => Promise.resolve() };
    };
  }

  private untilRingIsOver(): (story: CrashStory) => Strike {
    return (story) => ({
      step: story.steps.findIndex(({ name }) => name === SILENT_STEP),
      afterMs: this.chance() * 1_000,
      killed: 'everything',
      stayAway: () => sleep(Math.max(0, story.ringUntil.getTime() - Date.now()) + 1_000),
    });
  }

  /** Tells a story to its end, with a kill in it. */
  private async interrupt(story: CrashStory, planned: (story: CrashStory) => Strike): Promise<void> {
    const strike = planned(story);
    const reached = Promise.withResolvers<null>();
    const walk = async (): Promise<void> => {
      for (const [index, step] of story.steps.entries()) {
        if (index === strike.step) reached.resolve(null);
        await step.carryOut();
      }
    };
    const kill = reached.promise.then(() => sleep(strike.afterMs)).then(() => this.kill(story, strike));
    const failures = [
      ...(await this.failuresOf(walk().finally(() => reached.resolve(null)))),
      ...(await this.failuresOf(kill)),
    ];
    const last = this.kills.at(-1);
    last?.lost.push(...failures, ...(await this.lostIn([story])));
    this.tell(last);
  }

  private async failuresOf(work: Promise<void>): Promise<string[]> {
    return work.then(
      () => [],
      (error: unknown) => [String(error)],
    );
  }

  private async kill(story: CrashStory, { killed, stayAway }: Strike): Promise<void> {
    const { hoichan, power } = this;
    const hit = story.doing;
    const began = performance.now();
    power.cut();
    try {
      await hoichan.kill(killed);
      await stayAway();
      await hoichan.restart();
      const outageMs = performance.now() - began;
      const lost = [...(await this.lostIn(this.stories)), ...(await this.emptySeats(story))];
      const facts = this.stories.reduce((sum, each) => sum + each.facts.count, 0);
      this.kills.push({ number: this.kills.length + 1, killed, hit, outageMs, facts, lost });
    } finally {
      power.restore();
    }
  }

  private async lostIn(stories: readonly CrashStory[]): Promise<string[]> {
    const lost: string[] = [];
    for (const story of stories) lost.push(...story.facts.lost(await look(this.asker, story)));
    return lost;
  }

  /** Whoever was in the room is there again by themselves: the relay, which is new, knows them. */
  private async emptySeats({ consultId, inRoom }: CrashStory): Promise<string[]> {
    if (inRoom.size === 0) return [];
    const relay = await this.hoichan.relay();
    try {
      await until(
        async () => (await relay.dump()).rooms.find(({ roomId }) => roomId === consultId)?.peers.length ?? 0,
        // More is well: a join that was under way may have come through.
        (peers) => peers >= inRoom.size,
        REJOIN_MS,
      );
      return [];
    } catch (error) {
      return [`a seat in the room: ${String(error)}`];
    } finally {
      relay.terminate();
    }
  }

  /** What only the books tell: events that are not taken, and the seals of the audit. */
  private async audit(): Promise<string[]> {
    const database = new Client({ connectionString: await this.hoichan.databaseUrl() });
    await database.connect();
    const { rows } = await database.query<{ stuck: string }>(
      `SELECT consumer || ' ' || type || ': ' || coalesce(last_error, 'not taken') AS stuck
       FROM outbox_delivery delivery JOIN outbox_event event ON event.id = delivery.event_id
       WHERE attempts > 0 OR due_at < now() - interval '5 seconds'`,
    );
    await database.end();
    const { code, output } = await this.hoichan.command('audit-verify');
    this.plan.say(output.trim());
    return [...rows.map(({ stuck }) => stuck), ...(code === 0 ? [] : [output])];
  }

  private tell(kill?: Kill): void {
    if (!kill) return;
    const { number, killed, hit, outageMs, facts, lost } = kill;
    const found = lost.length === 0 ? 'all there' : `LOST ${lost.join('; ')}`;
    this.plan.say(
      `kill ${number}, ${killed}, ${hit}: back in ${(outageMs / 1000).toFixed(1)} s, ${facts} facts ${found}`,
    );
  }
}
