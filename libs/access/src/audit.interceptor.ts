import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { catchError, mergeMap, Observable } from 'rxjs';
import { DOOR, type Door } from '#platform';
import { admittedOf } from './admitted.js';
import { AuditNote } from './audit.js';
import { Audit } from './audit.service.js';
import { UNKNOWN_ADDRESS } from './client-address.js';
import { refusalCode } from './refusal-code.js';
import { requestOrigin } from './request-origin.js';

/**
 * Writes one row for a request that read patients or was refused by its use case, before the answer goes out.
 * A route must therefore return its answer, a file as StreamableFile, and never write to the response itself.
 */
@Injectable()
export class AuditInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly audit: Audit,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const request = context.switchToHttp().getRequest<Request>();
    const door = this.reflector.getAllAndOverride<Door | undefined>(DOOR, [context.getHandler(), context.getClass()]);
    const who = admittedOf(request);
    const origin = requestOrigin(request, who?.address ?? UNKNOWN_ADDRESS);
    const note = new AuditNote(who?.actor?.accountId ?? null, who?.actor?.sessionId ?? null);
    const always = door?.public === false && door.reads === 'patient';

    return new Observable((subscriber) => this.audit.within(note, () => next.handle().subscribe(subscriber))).pipe(
      mergeMap(async (answer) => {
        if (always || note.isWorthKeeping) await this.audit.write(origin, note, null);
        return answer;
      }),
      catchError(async (error: unknown) => {
        const code = refusalCode(error);
        if (code !== null) await this.audit.write(origin, note, code);
        throw error;
      }),
    );
  }
}
