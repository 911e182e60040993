import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { RtpCapabilities } from '#contract';
import { leastBusy } from './relay-choice.js';
import { RELAY_REGISTRY, type RelayRegistry } from './relay-registry.js';
import { RelayClient, type RelayListener } from './relay.client.js';
import { NoRelay, RelaysFull } from './session.errors.js';
import { PROCESS_ID, SESSION_OPTIONS, type SessionOptions } from './session.options.js';

/** How often relays are looked for and asked how busy they are. */
const LOOK_MS = 3_000;

/** One connection to every relay there is. */
@Injectable()
export class RelayPool implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger(RelayPool.name);
  private readonly relays = new Map<string, RelayClient>();
  private listener: RelayListener | null = null;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(RELAY_REGISTRY) private readonly registry: RelayRegistry,
    @Inject(SESSION_OPTIONS) private readonly options: Pick<SessionOptions, 'relaySecret'>,
    @Inject(PROCESS_ID) private readonly processId: string,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.look();
    this.timer = setInterval(() => void this.look(), LOOK_MS);
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
    for (const relay of this.relays.values()) relay.close();
  }

  /** Who is told what becomes of relays; there is one. */
  listen(listener: RelayListener): void {
    this.listener = listener;
  }

  all(): RelayClient[] {
    return [...this.relays.values()];
  }

  /** A relay for a new room. Throws RelaysFull or NoRelay. */
  pick(except: ReadonlySet<string> = new Set()): RelayClient {
    const relays = this.all();
    const relay = leastBusy(relays.filter(({ relayId }) => relayId === null || !except.has(relayId)));
    if (relay !== null) return relay;
    throw relays.some(({ isUp }) => isUp) ? new RelaysFull() : new NoRelay();
  }

  /** A relay for a room that may be there already: a full one goes on with those it has. Throws NoRelay. */
  propose(): RelayClient {
    const relays = this.all();
    const relay = leastBusy(relays) ?? relays.find(({ isUp }) => isUp);
    if (!relay) throw new NoRelay();
    return relay;
  }

  /** The relay of this id, if it can be reached. */
  find(relayId: string): RelayClient | null {
    return this.all().find((relay) => relay.isUp && relay.relayId === relayId) ?? null;
  }

  /** What rooms can do: the same on every relay, so that a page learns it before its room is placed. */
  routerRtpCapabilities(): RtpCapabilities {
    const known = this.all().find((relay) => relay.isUp && relay.routerRtpCapabilities !== null);
    if (!known?.routerRtpCapabilities) throw new NoRelay();
    return known.routerRtpCapabilities;
  }

  /** For the health of this process: throws unless a relay answers. */
  async check(): Promise<void> {
    await Promise.any(this.all().map((relay) => relay.refreshLoad())).catch(() => {
      throw new NoRelay();
    });
  }

  private async look(): Promise<void> {
    try {
      this.follow(await this.registry.urls());
    } catch (error) {
      // The relays that are known stay known.
      this.log.warn(`cannot look for relays: ${error instanceof Error ? error.message : 'unknown'}`);
    }
    await Promise.allSettled(this.all().map((relay) => relay.refreshLoad()));
  }

  /** A relay that is no longer listed is kept while it answers: its rooms go on. */
  private follow(urls: readonly string[]): void {
    for (const url of urls) {
      if (this.relays.has(url)) continue;
      const probeRoomId = `probe-${this.processId}`;
      this.relays.set(url, new RelayClient(url, this.options.relaySecret, probeRoomId, this.hearing()));
    }
    for (const [url, relay] of this.relays) {
      if (relay.isUp || urls.includes(url)) continue;
      relay.retire();
      this.relays.delete(url);
    }
  }

  private hearing(): RelayListener {
    return {
      returned: (relay) => this.listener?.returned(relay),
      lost: (relay) => this.listener?.lost(relay),
      told: (relay, news) => this.listener?.told(relay, news),
    };
  }
}
