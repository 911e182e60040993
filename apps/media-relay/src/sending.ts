import { MEDIA_KIND_OF, type MediaSource, type RelayPeerId, type RelayProducer, type RtpParameters } from '#contract';
import type { Producer, WebRtcTransport } from 'mediasoup/types';
import type { Tell } from './listener.js';
import { refusable } from './refusal.js';
import { ProducerNotFound } from './relay.errors.js';
import { msidOf } from './sources.js';

/** How long a sender is spared another key frame after one: long enough for all who join at once to share it. */
const KEY_FRAME_PAUSE_MS = 500;

/** Something a peer sends. */
export interface Sent {
  source: MediaSource;
  producer: Producer;
}

/** What a peer sends, each source at most once. */
export class Sending {
  private readonly sent = new Map<string, Sent>();

  constructor(
    readonly transport: WebRtcTransport,
    private readonly id: RelayPeerId,
    private readonly tell: Tell,
  ) {}

  get all(): Sent[] {
    return [...this.sent.values()];
  }

  find(producerId: string): Sent | undefined {
    return this.sent.get(producerId);
  }

  describe(): RelayProducer[] {
    return this.all.map(describe);
  }

  async produce(source: MediaSource, rtpParameters: RtpParameters, paused: boolean): Promise<Sent> {
    for (const each of this.all) if (each.source === source) this.close(each.producer.id);
    const producer = await refusable(
      () => this.transport.closed,
      () =>
        this.transport.produce({
          kind: MEDIA_KIND_OF[source],
          rtpParameters: { ...rtpParameters, msid: msidOf(this.id.peerId, source) },
          paused,
          keyFrameRequestDelay: KEY_FRAME_PAUSE_MS,
        }),
    );
    const sent = { source, producer };
    this.sent.set(producer.id, sent);
    producer.on('score', (scores) => {
      const score = Math.max(0, ...scores.map((each) => each.score));
      this.tell({ event: 'producerScore', data: { ...this.id, producerId: producer.id, score } });
    });
    this.tell({ event: 'producerOpened', data: { ...this.id, producer: describe(sent) } });
    return sent;
  }

  async pause(producerId: string): Promise<void> {
    const producer = this.get(producerId);
    if (producer.paused) return;
    await producer.pause();
    this.tell({ event: 'producerPaused', data: { ...this.id, producerId } });
  }

  async resume(producerId: string): Promise<void> {
    const producer = this.get(producerId);
    if (!producer.paused) return;
    await producer.resume();
    this.tell({ event: 'producerResumed', data: { ...this.id, producerId } });
  }

  close(producerId: string): void {
    const sent = this.sent.get(producerId);
    if (!sent) return;
    this.sent.delete(producerId);
    sent.producer.close();
    this.tell({ event: 'producerClosed', data: { ...this.id, producerId } });
  }

  private get(producerId: string): Producer {
    const sent = this.sent.get(producerId);
    if (!sent) throw new ProducerNotFound({ producerId });
    return sent.producer;
  }
}

const describe = ({ source, producer }: Sent): RelayProducer => ({
  producerId: producer.id,
  source,
  kind: producer.kind,
  paused: producer.paused,
});
