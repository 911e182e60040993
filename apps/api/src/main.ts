import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { migrate } from '#database';
import { BadSetting, Environment, requireListening } from '#platform';
import { ApiModule } from './app.module.js';
import { setUpHttp } from './http.js';
import { loadReferenceData } from './reference-data.js';
import { readApiSettings, WEB_DIR } from './settings.js';

try {
  const settings = readApiSettings(new Environment(process.env));
  await requireListening(settings.host, settings.port);
  await migrate(settings.databaseUrl);
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.forRoot(settings), {
    bufferLogs: true,
    bodyParser: false,
  });
  setUpHttp(app, { ...settings, tls: settings.trustProxy, webDir: WEB_DIR });
  app.enableShutdownHooks();
  await loadReferenceData(app);
  await app.listen(settings.port, settings.host);
} catch (error) {
  if (!(error instanceof BadSetting)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
