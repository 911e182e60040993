import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ApiModule } from '../app.module.js';
import { API_PREFIX, openApi } from '../http.js';

// Prints the OpenAPI document. Nothing is connected: in preview Nest reads the modules and makes no provider.
const app = await NestFactory.create<NestExpressApplication>(
  ApiModule.forRoot({
    host: '127.0.0.1',
    port: 0,
    databaseUrl: 'postgres://nobody@127.0.0.1/nowhere',
    databasePoolSize: 1,
    dataDir: '.',
    logLevel: 'silent',
    auditKey: '',
    trustProxy: false,
    sessionUrl: null,
    idleLockMinutes: 15,
    requestsPerMinute: { session: 1, address: 1 },
    attachmentLimitBytes: 1,
    recording: { secret: null, folder: null, keepDays: 1 },
  }),
  { preview: true, logger: false },
);
app.setGlobalPrefix(API_PREFIX.path, { exclude: [...API_PREFIX.exclude] });
process.stdout.write(`${JSON.stringify(openApi(app), null, 2)}\n`, () => process.exit(0));
