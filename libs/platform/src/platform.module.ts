import { Global, Module } from '@nestjs/common';
import { Clock } from './clock.js';

/** What every process has: a clock. */
@Global()
@Module({ providers: [Clock], exports: [Clock] })
export class PlatformModule {}
