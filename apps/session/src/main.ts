import 'reflect-metadata';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Logger } from 'nestjs-pino';
import { AccessModule } from '#access';
import { RecordingModule } from '#consult';
import { DatabaseModule, requireDatabase } from '#database';
import { BadSetting, Environment, loggingModule, PlatformModule, ProblemFilter, requireListening } from '#platform';
import { SessionModule } from './session.module.js';
import { readSessionSettings, type SessionSettings } from './settings.js';
import { SessionIoAdapter } from './socket-io.adapter.js';

/** The live part as a process of its own; the tables are made by api. */
@Module({})
class SessionApp {
  static forRoot(settings: SessionSettings): DynamicModule {
    return {
      module: SessionApp,
      imports: [
        PlatformModule,
        loggingModule(settings.logLevel),
        DatabaseModule.forRoot({ url: settings.databaseUrl, poolSize: settings.databasePoolSize }),
        AccessModule.forRoot({
          // Here the audit is only written to; api seals it.
          auditKey: '',
          auditHeadFile: '',
          idleLockMinutes: settings.idleLockMinutes,
          requestsPerMinute: settings.requestsPerMinute,
          sessionUrl: null,
          trustProxy: settings.session.trustProxy,
          demoAccounts: [],
        }),
        RecordingModule.forRoot({ secret: settings.recordingKey, folder: null, keepDays: settings.recordingKeepDays }),
        SessionModule.forRoot(settings.session),
      ],
    };
  }
}

try {
  const settings = readSessionSettings(new Environment(process.env));
  await requireListening(settings.host, settings.port);
  await requireDatabase(settings.databaseUrl);
  const app = await NestFactory.create<NestExpressApplication>(SessionApp.forRoot(settings), { bufferLogs: true });
  app.useLogger(app.get(Logger));
  app.disable('x-powered-by');
  app.useGlobalFilters(new ProblemFilter());
  app.useWebSocketAdapter(new SessionIoAdapter(app));
  app.enableShutdownHooks();
  await app.listen(settings.port, settings.host);
} catch (error) {
  if (!(error instanceof BadSetting)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
