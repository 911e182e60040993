import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Observable } from 'rxjs';
import { Metrics } from './metrics.js';

/** Times every HTTP answer under the pattern of its route, so that no id becomes a label. */
@Injectable()
export class MetricsInterceptor implements NestInterceptor {
  constructor(private readonly metrics: Metrics) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() === 'http') {
      const http = context.switchToHttp();
      const request = http.getRequest<Request>();
      const response = http.getResponse<Response>();
      const route: unknown = request.route;
      const end = this.metrics.httpSeconds.startTimer({ method: request.method, route: pathOf(route) });
      response.once('close', () => end({ status: response.statusCode }));
    }
    return next.handle();
  }
}

function pathOf(route: unknown): string {
  return typeof route === 'object' && route !== null && 'path' in route && typeof route.path === 'string'
    ? route.path
    : 'unknown';
}
