import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { RelayAnnouncer } from './relay.announcer.js';
import { RelayServer } from './relay.server.js';
import { Recordings } from './recordings.js';
import { Rooms } from './rooms.js';
import { Workers } from './workers.js';

/** In which order the relay starts and stops. */
@Injectable()
export class RelayLifecycle implements OnModuleInit, OnApplicationShutdown {
  private readonly log = new Logger(RelayLifecycle.name);

  constructor(
    private readonly workers: Workers,
    private readonly server: RelayServer,
    private readonly announcer: RelayAnnouncer,
    private readonly rooms: Rooms,
    private readonly recordings: Recordings,
  ) {}

  async onModuleInit(): Promise<void> {
    try {
      await this.workers.start();
      await this.recordings.prepare();
      await this.server.listen();
    } catch (error) {
      // A process that could not start must not be kept alive by the workers that could.
      this.workers.close();
      throw error;
    }
    this.announcer.start();
  }

  /** The last step of a shutdown: a session in the same process has left by then. */
  async onApplicationShutdown(): Promise<void> {
    this.rooms.draining = true;
    await this.announcer.stop();
    this.rooms.stop();
    await this.recordings.close();
    await this.server.close();
    this.workers.close();
    this.log.log('relay stopped');
  }
}
