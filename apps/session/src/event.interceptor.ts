import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { SocketGate } from '#access';
import type { Answer } from '#contract';
import type { LiveSocket } from './live-server.js';
import { RequestsOnce } from './requests-once.js';
import { SocketMetrics } from './socket-metrics.js';

/**
 * What stands around every handler: its answer is timed, given once for each request, and audited. One interceptor for
 * all of it, since each costs as much as a handler does.
 */
@Injectable()
export class EventInterceptor implements NestInterceptor<unknown, Answer<unknown>> {
  constructor(
    private readonly metrics: SocketMetrics,
    private readonly requests: RequestsOnce,
    private readonly gate: SocketGate,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<Answer<unknown>> {
    return from(this.answer(context, next));
  }

  private async answer(context: ExecutionContext, next: CallHandler<unknown>): Promise<Answer<unknown>> {
    const ws = context.switchToWs();
    const [socket, event] = [ws.getClient<LiveSocket>(), ws.getPattern()];
    const handle = (): Promise<unknown> => lastValueFrom(next.handle(), { defaultValue: undefined });
    const audited = (): Promise<unknown> => this.gate.audited(socket.data.actor, event, handle);
    const value = await this.metrics.time(event, () =>
      this.requests.once(socket, event, context.getArgs<unknown[]>(), audited),
    );
    return { ok: true, value: value ?? null };
  }
}
