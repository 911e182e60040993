import { Injectable } from '@nestjs/common';
import type { QualityReading } from '#contract';
import { Metrics } from '#platform';
import { Counter, Gauge, Histogram } from 'prom-client';
import { ConsultRooms } from './consult-rooms.js';
import { LiveSockets } from './live-sockets.js';
import { RelayPool } from './relay-pool.js';

/** Rooms, people, relays, and how pictures and sound arrive, for Prometheus. Labels hold events and codes, never ids. */
@Injectable()
export class SessionMetrics {
  private readonly loss: Histogram;
  private readonly roundTrip: Histogram;
  private readonly concealed: Histogram;
  private readonly told: Counter<'type'>;

  constructor({ registry }: Metrics, rooms: ConsultRooms, sockets: LiveSockets, pool: RelayPool) {
    const registers = [registry];
    const gauge = (name: string, help: string, count: () => number): void => {
      new Gauge({
        ...{ name: `hoichan_session_${name}`, help, registers },
        collect() {
          this.set(count());
        },
      });
    };
    gauge('pages', 'Pages that are connected', () => sockets.local().length);
    gauge('rooms', 'Rooms with somebody in them', () => rooms.all().length);
    gauge('participants', 'People in rooms', () =>
      rooms.all().reduce((sum, room) => sum + room.participants.length, 0),
    );
    gauge('relays', 'Relays that can be reached', () => pool.all().filter(({ isUp }) => isUp).length);

    const share = { registers, buckets: [0, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5] };
    this.loss = new Histogram({
      name: 'hoichan_media_loss',
      help: 'Share of packets that got lost on their way to a page',
      ...share,
    });
    this.concealed = new Histogram({
      name: 'hoichan_media_concealed',
      help: 'Share of speech that had to be made up',
      ...share,
    });
    this.roundTrip = new Histogram({
      ...{ name: 'hoichan_media_round_trip_seconds', help: 'From a page to its relay and back', registers },
      buckets: [0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2],
    });
    this.told = new Counter({
      ...{ name: 'hoichan_live_events_total', help: 'Events told to pages: rings are PageRang', registers },
      labelNames: ['type'],
    });
  }

  measured({ receiveLoss, concealed, roundTripMs }: QualityReading): void {
    if (receiveLoss !== null) this.loss.observe(receiveLoss);
    if (concealed !== null) this.concealed.observe(concealed);
    if (roundTripMs !== null) this.roundTrip.observe(roundTripMs / 1_000);
  }

  toldPages(type: string): void {
    this.told.inc({ type });
  }
}
