import { Injectable } from '@nestjs/common';
import { Metrics } from '#platform';
import { Counter, Gauge } from 'prom-client';
import { RelayReport } from './relay.report.js';
import { Workers } from './workers.js';

/** Rooms, peers and the load of each worker, for Prometheus. */
@Injectable()
export class RelayMetrics {
  constructor({ registry }: Metrics, report: RelayReport, workers: Workers) {
    const registers = [registry];
    new Gauge({
      name: 'hoichan_relay_rooms',
      help: 'Rooms that are open',
      registers,
      collect() {
        this.set(report.load().rooms);
      },
    });
    new Gauge({
      name: 'hoichan_relay_peers',
      help: 'Peers in all rooms',
      registers,
      collect() {
        this.set(report.load().peers);
      },
    });
    new Gauge({
      name: 'hoichan_relay_rooms_spanning',
      help: 'Rooms that more than one worker carries',
      registers,
      collect() {
        this.set(report.load().spanning);
      },
    });
    new Gauge({
      name: 'hoichan_relay_workers',
      help: 'Media workers that run',
      registers,
      collect() {
        this.set(report.load().workers.length);
      },
    });
    const lost = new Counter({ name: 'hoichan_relay_workers_lost_total', help: 'Media workers that died', registers });
    workers.events.on('lost', () => lost.inc());
    new Gauge({
      name: 'hoichan_relay_load',
      help: 'Share of a core that the worker for the next room uses',
      registers,
      collect() {
        this.set(report.load().load);
      },
    });
  }
}
