import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import { acknowledgementOf, refusal } from './acknowledgement.js';

/** Answers every failure of a socket event in its acknowledgement, so that no page is left waiting. */
@Catch()
export class AnswerFilter implements ExceptionFilter {
  private readonly log = new Logger(AnswerFilter.name);

  catch(thrown: unknown, host: ArgumentsHost): void {
    const answer = refusal(thrown);
    if (!answer.ok && answer.error.status === 500) this.log.error(thrown instanceof Error ? thrown : { err: thrown });
    // The arguments of a handler: socket, payload, acknowledgement if the page gave one, and the event's name.
    acknowledgementOf(host.getArgByIndex<unknown>(2))?.(answer);
  }
}
