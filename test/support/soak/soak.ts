import { RELAY_PATH, type RelayDump } from '#contract';
import { AppProcess, freePort } from '../app-process.js';
import { RELAY_SECRET, TestRelayClient } from '../relay.js';
import { SessionWorld } from '../session.world.js';
import { until } from '../until.js';
import { memoryOf } from './memory.js';
import { Visitor } from './visitor.js';

/** Longer than a page that vanished is waited for, and its media after it. */
const ALL_OVER_MS = 45_000;
const RELAY_GRACE_SECONDS = '5';
const PAUSE_MS = 40;

export interface SoakPlan {
  minutes: number;
  rooms: number;
  /** From 0 to 1. */
  random: () => number;
  say: (line: string) => void;
}

/** How it stood at one moment, in MB. */
export interface Sample {
  minute: number;
  worker: number;
  relay: number;
  session: number;
}

export interface SoakResult {
  acts: number;
  kills: { worker: number; session: number; relay: number };
  /** While it ran, since the last kill of each: for the flatness of memory. */
  samples: Sample[];
  /** What is left of it when everybody has left, by the relay's books and by those of its workers. */
  left: { rooms: number; routers: number; transports: number; peers: number; producers: number; consumers: number };
}

/** Doctors who come and go at a session process and a relay that are killed now and then. They send no packets. */
export class Soak {
  private readonly visitors: Visitor[] = [];
  private readonly kills = { worker: 0, session: 0, relay: 0 };
  private readonly running: (() => Promise<void>)[] = [];
  private relay: AppProcess;
  private session: AppProcess;
  private acts = 0;

  private constructor(
    private readonly world: SessionWorld,
    private readonly plan: SoakPlan,
    private readonly relayUrl: string,
    private readonly env: { relay: Record<string, string>; session: Record<string, string> },
  ) {}

  static async run(plan: SoakPlan): Promise<SoakResult> {
    const world = await SessionWorld.open();
    try {
      const port = String(await freePort());
      const relayUrl = `ws://127.0.0.1:${port}${RELAY_PATH}`;
      const relay = { RELAY_SECRET, RELAY_PORT: port, RELAY_URL: relayUrl, RELAY_ID: 'soak' };
      const soak = new Soak(world, plan, relayUrl, {
        relay: { ...relay, MEDIA_WORKERS: '1', RELAY_GRACE_SECONDS },
        session: {
          DATABASE_URL: world.databaseUrl,
          RELAY_URLS: relayUrl,
          RELAY_SECRET,
          PORT: String(await freePort()),
        },
      });
      return await soak.live().finally(() => soak.stop());
    } finally {
      await world.close();
    }
  }

  private async live(): Promise<SoakResult> {
    this.relay = await AppProcess.startBuilt('media-relay', this.env.relay);
    this.session = await AppProcess.startBuilt('session', this.env.session);
    this.running.push(
      () => this.session.stop(),
      () => this.relay.stop(),
    );
    await this.open();
    const samples: Sample[] = [];
    const begin = Date.now();
    const end = begin + this.plan.minutes * 60_000;
    const kills = Math.max(3, Math.round(this.plan.minutes));
    const killEvery = (end - begin) / kills;
    const sampleEvery = (end - begin) / 40;
    let nextKill = begin + killEvery / 2;
    let nextSample = begin + sampleEvery;
    // On a slow machine starting anew what was killed may take longer than that.
    while (Date.now() < end || this.killed < kills) {
      const visitor = this.visitors[Math.floor(this.plan.random() * this.visitors.length)];
      await visitor?.act();
      this.acts++;
      if (Date.now() > nextKill) {
        await this.kill();
        nextKill += killEvery;
      }
      if (Date.now() > nextSample) {
        samples.push(await this.sample((Date.now() - begin) / 60_000));
        nextSample += sampleEvery;
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    const left = await this.allLeave();
    return { acts: this.acts, kills: this.kills, samples, left };
  }

  private async stop(): Promise<void> {
    for (const stop of this.running) await stop();
  }

  private get killed(): number {
    const { worker, session, relay } = this.kills;
    return worker + session + relay;
  }

  private async open(): Promise<void> {
    const { khanh, dao } = this.world.consult;
    const [specialist, clinic] = [await this.world.consult.signedIn(khanh), await this.world.consult.signedIn(dao)];
    for (let room = 0; room < this.plan.rooms; room++) {
      const { consultId } = await this.world.acceptedConsult();
      for (const { cookie } of [specialist, clinic]) {
        const page = await this.world.samePage(cookie, this.session.url);
        this.visitors.push(await Visitor.enter(page, consultId, this.plan.random));
      }
    }
  }

  /** One of the three, each in its turn. */
  private async kill(): Promise<void> {
    const inTurn = [() => this.killWorker(), () => this.killSession(), () => this.killRelay()];
    await inTurn[this.killed % inTurn.length]?.();
  }

  private async killWorker(): Promise<void> {
    this.kills.worker++;
    this.plan.say('  a worker is killed');
    const { workers } = await this.dump();
    for (const { pid } of workers) process.kill(pid, 'SIGKILL');
  }

  private async killSession(): Promise<void> {
    this.kills.session++;
    this.plan.say('  the session process is killed');
    await this.session.kill();
    this.session = await AppProcess.startBuilt('session', this.env.session);
  }

  private async killRelay(): Promise<void> {
    this.kills.relay++;
    this.plan.say('  the relay process is killed');
    await this.relay.kill();
    this.relay = await AppProcess.startBuilt('media-relay', this.env.relay);
  }

  private async sample(minute: number): Promise<Sample> {
    const { workers } = await this.dump();
    const worker = Math.max(0, ...workers.map(({ pid }) => memoryOf(pid) ?? 0));
    const sample = { minute, worker, relay: memoryOf(this.relay.pid) ?? 0, session: memoryOf(this.session.pid) ?? 0 };
    const [inWorker, inRelay, inSession] = [sample.worker, sample.relay, sample.session].map((mb) => mb.toFixed(0));
    this.plan.say(
      `  ${minute.toFixed(1)} min, ${this.acts} acts: worker ${inWorker}, relay ${inRelay}, session ${inSession} MB`,
    );
    return sample;
  }

  /** Every second one says goodbye, the others are gone without a word. */
  private async allLeave(): Promise<SoakResult['left']> {
    for (const [index, visitor] of this.visitors.entries()) {
      if (index % 2 === 0) await visitor.leave().catch(() => undefined);
      visitor.vanish();
    }
    const dump = await until(
      () => this.dump(),
      ({ rooms, workers }) => rooms.length === 0 && workers.every(({ routerIds }) => routerIds.length === 0),
      ALL_OVER_MS,
    ).catch(() => this.dump());
    const peers = dump.rooms.flatMap((room) => room.peers);
    return {
      rooms: dump.rooms.length,
      routers: dump.workers.flatMap(({ routerIds }) => routerIds).length,
      transports: dump.workers.flatMap(({ transportIds }) => transportIds).length,
      peers: peers.length,
      producers: peers.flatMap(({ producers }) => producers).length,
      consumers: peers.flatMap(({ consumers }) => consumers).length,
    };
  }

  private async dump(): Promise<RelayDump> {
    const client = await TestRelayClient.connect(this.relayUrl);
    try {
      return await client.dump();
    } finally {
      client.terminate();
    }
  }
}

/** How much more it is in the second half than in the first, at the median of each: 0.1 is a tenth. */
export function growth(values: readonly number[]): number {
  const half = Math.floor(values.length / 2);
  const middle = (part: readonly number[]): number => part.toSorted((one, other) => one - other)[part.length >> 1] ?? 0;
  const first = middle(values.slice(0, half));
  return first === 0 ? 0 : middle(values.slice(half)) / first - 1;
}
