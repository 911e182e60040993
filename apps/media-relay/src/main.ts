import 'reflect-metadata';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Logger } from 'nestjs-pino';
import {
  BadSetting,
  Environment,
  loggingModule,
  type LogLevel,
  PlatformModule,
  ProblemFilter,
  requireListening,
} from '#platform';
import { MediaRelayModule } from './media-relay.module.js';
import { readRelaySettings, type RelaySettings } from './relay.config.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

/** The relay with its health and its figures over HTTP; commands come on a port of their own. */
@Module({})
class MediaRelayApp {
  static forRoot(settings: RelaySettings, logLevel: LogLevel): DynamicModule {
    return {
      module: MediaRelayApp,
      imports: [PlatformModule, loggingModule(logLevel), MediaRelayModule.forRoot(settings)],
    };
  }
}

try {
  const env = new Environment(process.env);
  const settings = readRelaySettings(env);
  const address = { host: env.text('HOST', '127.0.0.1'), port: env.port('PORT', 3002) };
  const logLevel = env.oneOf('LOG_LEVEL', LOG_LEVELS, 'info');
  await requireListening(address.host, address.port);
  const app = await NestFactory.create<NestExpressApplication>(MediaRelayApp.forRoot(settings, logLevel), {
    bufferLogs: true,
  });
  app.useLogger(app.get(Logger));
  app.disable('x-powered-by');
  app.useGlobalFilters(new ProblemFilter());
  app.enableShutdownHooks();
  await app.listen(address.port, address.host);
} catch (error) {
  if (!(error instanceof BadSetting)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
