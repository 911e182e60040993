import { type DynamicModule, RequestMethod } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { newId } from './ids.js';
import { loggedError } from './logged-error.js';
import { loggedPath } from './logged-path.js';

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';

/**
 * Structured logs on standard output. A request is logged by its method, what {@link loggedPath} keeps of its path, its
 * status and time: never by a body, a header or a query, in which a patient could be named. Of an error only what
 * {@link loggedError} keeps is written.
 */
export function loggingModule(level: LogLevel): DynamicModule {
  return LoggerModule.forRoot({
    forRoutes: [{ path: '{*any}', method: RequestMethod.ALL }],
    pinoHttp: {
      level,
      genReqId: () => newId(),
      quietReqLogger: true,
      customLogLevel: (_request, response, error) =>
        error || response.statusCode >= 500 ? 'error' : response.statusCode >= 400 ? 'warn' : 'debug',
      serializers: {
        req: (request: { id: unknown; method: string; url: string }) => ({
          id: request.id,
          method: request.method,
          path: loggedPath(request.url),
        }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
        err: loggedError,
      },
    },
  });
}
