import { Injectable } from '@nestjs/common';
import { Histogram } from 'prom-client';
import { Metrics, problemOf } from '#platform';

/** Times every event of a page until its answer, under its name and `ok` or the code of its refusal. */
@Injectable()
export class SocketMetrics {
  private readonly seconds: Histogram<'event' | 'outcome'>;

  constructor({ registry }: Metrics) {
    this.seconds = new Histogram({
      name: 'hoichan_socket_event_seconds',
      help: 'Time to answer an event of a page: joins are room:join, their failures its other outcomes',
      labelNames: ['event', 'outcome'],
      buckets: [0.001, 0.005, 0.02, 0.05, 0.1, 0.25, 1, 5],
      registers: [registry],
    });
  }

  async time<T>(event: string, work: () => Promise<T>): Promise<T> {
    const end = this.seconds.startTimer({ event });
    try {
      const answer = await work();
      end({ outcome: 'ok' });
      return answer;
    } catch (error) {
      end({ outcome: problemOf(error).code });
      throw error;
    }
  }
}
