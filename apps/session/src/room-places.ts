import { Inject, Injectable, Logger } from '@nestjs/common';
import type { RelayRoom } from '#contract';
import type { RelayClient } from './relay.client.js';
import { RelayPool } from './relay-pool.js';
import { ROOM_PLACEMENT, type RoomPlacement } from './room-placement.js';
import { NoRelay, RelayRefused } from './session.errors.js';

/** Where a room is, and what was in it when it was opened. */
export interface RoomPlace {
  relay: RelayClient;
  opened: RelayRoom;
}

/** Finds the relay of a consult's room: where the others have it, or the least busy one. */
@Injectable()
export class RoomPlaces {
  private readonly log = new Logger(RoomPlaces.name);

  constructor(
    private readonly pool: RelayPool,
    @Inject(ROOM_PLACEMENT) private readonly placement: RoomPlacement,
  ) {}

  /** Opens the room, which it hears of from then on. Throws NoRelay or RelaysFull when no relay takes it. */
  async open(consultId: string): Promise<RoomPlace> {
    const refused = new Set<string>();
    let relay = await this.agree(consultId);
    for (;;) {
      try {
        const opened = await relay.call('openRoom', { roomId: consultId });
        if (opened.created && this.hasBetter(relay)) {
          await relay.call('leaveRoom', { roomId: consultId });
          relay = await this.move(consultId, idOf(relay), refused.add(idOf(relay)));
          continue;
        }
        this.log.log({ consultId, relayId: relay.relayId, created: opened.created }, 'a room is placed');
        return { relay, opened };
      } catch (error) {
        if (!(error instanceof RelayRefused && error.code === 'relay.full') || relay.relayId === null) throw error;
        refused.add(relay.relayId);
        relay = await this.move(consultId, relay.relayId, refused);
      }
    }
  }

  /** Whether the room is still agreed to be on this relay. */
  async isAt(consultId: string, relayId: string): Promise<boolean> {
    return (await this.placement.agree(consultId, relayId)) === relayId;
  }

  async release(consultId: string, relayId: string): Promise<void> {
    await this.placement.release(consultId, relayId);
  }

  /** A relay that was lost a moment ago gets no room back as long as there is another. */
  private hasBetter(relay: RelayClient): boolean {
    return relay.isDoubtful && !this.pool.pick().isDoubtful;
  }

  private async agree(consultId: string): Promise<RelayClient> {
    const proposed = this.pool.propose();
    const relayId = await this.asked(this.placement.agree(consultId, idOf(proposed)));
    return this.pool.find(relayId) ?? this.move(consultId, relayId, new Set([relayId]));
  }

  private async move(consultId: string, from: string, except: ReadonlySet<string>): Promise<RelayClient> {
    const proposed = this.pool.pick(except);
    const relayId = await this.asked(this.placement.replace(consultId, from, idOf(proposed)));
    const relay = this.pool.find(relayId);
    // Somebody else placed it on a relay that this process cannot reach: the page asks again in a moment.
    if (relay === null || except.has(relayId)) throw new NoRelay();
    return relay;
  }

  /** Without an answer nobody may place the room: two processes could choose two relays. */
  private async asked(answer: Promise<string>): Promise<string> {
    return answer.catch((error: unknown) => {
      this.log.warn(`rooms cannot be placed: ${error instanceof Error ? error.message : 'unknown'}`);
      throw new NoRelay();
    });
  }
}

function idOf(relay: RelayClient): string {
  if (relay.relayId === null) throw new NoRelay();
  return relay.relayId;
}
