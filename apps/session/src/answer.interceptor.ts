import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import type { Answer } from '#contract';

/** Wraps what a handler returns into the answer that a page expects. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor<unknown, Answer<unknown>> {
  intercept(_context: ExecutionContext, handler: CallHandler<unknown>): Observable<Answer<unknown>> {
    return handler.handle().pipe(map((value) => ({ ok: true, value: value ?? null })));
  }
}
