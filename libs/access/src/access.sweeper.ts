import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '#platform';
import { KNOWN_ADDRESS_DAYS } from './attempt-keys.js';
import { FORGET_MS } from './delay.js';
import { SessionStore } from './session.store.js';
import { SignInFailureStore } from './sign-in-failure.store.js';

const EVERY_MS = 60 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

/** Once an hour, takes away failures that are forgotten and sessions that make no address known any more. */
@Injectable()
export class AccessSweeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(AccessSweeper.name);
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly database: DataSource,
    private readonly sessions: SessionStore,
    private readonly failures: SignInFailureStore,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.tidy().catch((error: unknown) => this.log.warn({ err: error }, 'could not tidy up, trying in an hour'));
    }, EVERY_MS);
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  async tidy(): Promise<void> {
    const now = this.clock.now().getTime();
    await this.failures.removeOlder(this.database.manager, new Date(now - FORGET_MS));
    await this.sessions.removeOlder(this.database.manager, new Date(now - KNOWN_ADDRESS_DAYS * DAY_MS));
  }
}
