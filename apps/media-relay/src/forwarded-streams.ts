import type { MediaKind, Router } from 'mediasoup/types';
import type { Streams } from './load.js';

/** What a worker forwards to receivers, or will as soon as they want it: paused streams count. */
export class ForwardedStreams implements Streams {
  audio = 0;
  video = 0;

  watch(router: Router): void {
    router.observer.on('newtransport', (transport) => {
      transport.observer.on('newconsumer', (consumer) => {
        this.count(consumer.kind, 1);
        consumer.observer.once('close', () => this.count(consumer.kind, -1));
      });
    });
  }

  private count(kind: MediaKind, change: number): void {
    this[kind] += change;
  }
}
