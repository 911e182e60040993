import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { problemOf } from './problem.js';

/** Sends every failure of an HTTP request as `application/problem+json`. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger(ProblemFilter.name);

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const problem = problemOf(thrown, typeof request.id === 'string' ? request.id : undefined);
    if (problem.status >= 500) this.log.error(thrown instanceof Error ? thrown : { err: thrown });
    if (response.headersSent) {
      // Too late for another answer: the broken connection tells the client that the body is not whole.
      response.destroy();
      return;
    }
    const wait = problem.facts?.retryAfterSeconds;
    if (typeof wait === 'number') response.setHeader('Retry-After', String(wait));
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }
}
