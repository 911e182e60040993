import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { defer, lastValueFrom, type Observable } from 'rxjs';
import { SocketGate } from '#access';
import type { LiveSocket } from './live-server.js';

/** Has the gate write down whom an event concerned, and what its use case refused. */
@Injectable()
export class SocketAudit implements NestInterceptor {
  constructor(private readonly gate: SocketGate) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const ws = context.switchToWs();
    const { actor } = ws.getClient<LiveSocket>().data;
    const handle = (): Promise<unknown> => lastValueFrom(next.handle(), { defaultValue: undefined });
    return defer(() => this.gate.audited(actor, ws.getPattern(), handle));
  }
}
