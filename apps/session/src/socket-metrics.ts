import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Histogram } from 'prom-client';
import { type Observable, tap } from 'rxjs';
import { Metrics, problemOf } from '#platform';

/** Times every event of a page until its answer, under its name and `ok` or the code of its refusal. */
@Injectable()
export class SocketMetrics implements NestInterceptor {
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

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const end = this.seconds.startTimer({ event: context.switchToWs().getPattern() });
    return next.handle().pipe(
      tap({
        complete: () => end({ outcome: 'ok' }),
        error: (thrown: unknown) => end({ outcome: problemOf(thrown).code }),
      }),
    );
  }
}
