import { setTimeout as sleep } from 'node:timers/promises';
import { RELAY_PATH, type RelayDump } from '#contract';
import { Load } from '../../bench/relay/load.js';
import type { LoadPeer } from '../../bench/relay/load-peer.js';
import { connectPeer, mediasoupSide, type Seat } from '../../bench/relay/mediasoup-side.js';
import type { Side } from '../../bench/relay/side.js';
import { type AppProcess, freePort } from '../app-process.js';
import type { Browser } from '../access.world.js';
import type { LivePage } from '../live-page.js';
import { RELAY_SECRET, TestRelayClient } from '../relay.js';
import { SessionWorld } from '../session.world.js';
import { until } from '../until.js';
import { memoryOf } from '../soak/memory.js';

const LOOK_EVERY_MS = 250;
const ARRIVE_MS = 500;
/** At first the estimate of the bandwidth holds some back. */
const FLOWS = 0.98;

/** What the processes hold in memory, in MB. */
export interface Memory {
  worker: number;
  relay: number;
  session: number;
}

/** Đào sends a picture to Khánh, packet by packet with real DTLS, through a session process and a relay. */
export class RunningCall {
  /** The longest time that nothing came to Khánh since the last {@link watch}. */
  private silentMs = 0;
  private readonly pages: LivePage[] = [];
  private looking: NodeJS.Timeout | undefined;

  private constructor(
    readonly world: SessionWorld,
    readonly session: AppProcess,
    private readonly relay: AppProcess,
    private readonly spy: TestRelayClient,
    private readonly load: Load,
  ) {}

  side: Side;

  static async open(): Promise<RunningCall> {
    const world = await SessionWorld.open();
    const port = String(await freePort());
    const url = `ws://127.0.0.1:${port}${RELAY_PATH}`;
    const relay = await world.app('media-relay', {
      ...{ RELAY_SECRET, RELAY_PORT: port, RELAY_URL: url, RELAY_ID: 'fuzz', MEDIA_WORKERS: '1' },
    });
    const session = await world.app('session', {
      ...{ DATABASE_URL: world.databaseUrl, RELAY_URLS: url, RELAY_SECRET },
      ADDRESS_REQUESTS_PER_MINUTE: '1000000',
    });
    const call = new RunningCall(world, session, relay, await TestRelayClient.connect(url), await Load.start());
    await call.begin();
    return call;
  }

  /** Packets of all kinds that pages sent first, as they were on the wire. */
  get captured(): Buffer[] {
    return this.load.peers.flatMap(({ sentFirst }) => sentFirst);
  }

  /** Ids that only the two of the call should be able to use. */
  async ids(): Promise<string[]> {
    const { rooms } = await this.dump();
    return rooms.flatMap(({ peers }) =>
      peers.flatMap(({ peerId, transportIds, producers, consumers }) => [
        ...[peerId, ...transportIds],
        ...producers.map(({ producerId }) => producerId),
        ...consumers.map(({ consumerId }) => consumerId),
      ]),
    );
  }

  /** Somebody with a place of their own at the same relay, in another room. */
  async stranger(): Promise<LoadPeer> {
    const { consultId } = await this.world.acceptedConsult();
    const page = await this.page(await this.world.consult.signedIn(this.world.consult.dao));
    const seat = await seatOf(page, consultId);
    return connectPeer(await this.load.openPeer(), seat, seat.send);
  }

  async page({ cookie }: Browser): Promise<LivePage> {
    const page = await this.world.samePage(cookie, this.session.url);
    this.pages.push(page);
    return page;
  }

  dump(): Promise<RelayDump> {
    return this.spy.dump();
  }

  async memory(): Promise<Memory> {
    const { workers } = await this.dump();
    const worker = Math.max(0, ...workers.map(({ pid }) => memoryOf(pid) ?? 0));
    return { worker, relay: memoryOf(this.relay.pid) ?? 0, session: memoryOf(this.session.pid) ?? 0 };
  }

  /** Runs `work` and says what it did to the call: the share of its packets that came, and the longest silence. */
  async watch(work: () => Promise<void>): Promise<{ arrived: number; silentMs: number }> {
    this.silentMs = 0;
    const [sent, came] = [this.load.source.sent, this.received];
    await work();
    // What is on its way still comes.
    await sleep(ARRIVE_MS);
    return { arrived: (this.received - came) / (this.load.source.sent - sent), silentMs: this.silentMs };
  }

  async close(): Promise<void> {
    clearInterval(this.looking);
    this.spy.terminate();
    this.load.close();
    await this.world.close();
  }

  private get received(): number {
    return this.side.receivers.reduce((sum, { received }) => sum + received, 0);
  }

  private async begin(): Promise<void> {
    const { consultId } = await this.world.acceptedConsult();
    const { dao, khanh } = this.world.consult;
    const doctors = [dao, khanh].values();
    this.side = await mediasoupSide(
      this.load,
      {
        server: { pid: this.relay.pid },
        join: async () => {
          const { value: doctor } = doctors.next();
          if (!doctor) throw new Error('a call has two');
          return seatOf(await this.page(await this.world.consult.signedIn(doctor)), consultId);
        },
        close: () => Promise.resolve(),
      },
      1,
    );
    await this.side.flow(true);
    this.look();
    await until(
      () => this.watch(() => sleep(1_000)),
      ({ arrived }) => arrived > FLOWS,
      30_000,
    );
  }

  private look(): void {
    let [came, at] = [this.received, performance.now()];
    this.looking = setInterval(() => {
      const now = performance.now();
      if (this.received > came) [came, at] = [this.received, now];
      else this.silentMs = Math.max(this.silentMs, now - at);
    }, LOOK_EVERY_MS);
  }
}

/** A page's place in a room, as its media see it. */
async function seatOf(page: LivePage, consultId: string): Promise<Seat> {
  const room = await page.join(consultId);
  return {
    send: room.sendTransport,
    receive: room.receiveTransport,
    consumers: room.consumers.map(({ consumerId, rtpParameters }) => ({ id: consumerId, rtpParameters })),
    connect: (transportId, dtlsParameters) => page.get('room:connect-transport', { transportId, dtlsParameters }),
    produce: (rtpParameters) => page.get('room:produce', { source: 'camera', rtpParameters }),
    resume: (consumerIds) => page.get('room:resume', { consumerIds }),
  };
}
