import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { Clock } from './clock.js';
import { HealthController } from './health.controller.js';
import { MetricsInterceptor } from './metrics.interceptor.js';
import { LastConnections } from './last-connections.js';
import { Metrics } from './metrics.js';
import { Readiness } from './readiness.js';

/** What every process has: a clock, its health and its figures. */
@Global()
@Module({
  controllers: [HealthController],
  providers: [Clock, Readiness, Metrics, LastConnections, { provide: APP_INTERCEPTOR, useClass: MetricsInterceptor }],
  exports: [Clock, Readiness, Metrics],
})
export class PlatformModule {}
