import { type DynamicModule, Module } from '@nestjs/common';
import { RelayAnnouncer } from './relay.announcer.js';
import { RELAY_SETTINGS, type RelaySettings } from './relay.config.js';
import { RelayGateway } from './relay.gateway.js';
import { RelayLifecycle } from './relay.lifecycle.js';
import { RelayMetrics } from './relay.metrics.js';
import { RelayReport } from './relay.report.js';
import { RelayServer } from './relay.server.js';
import { Recordings } from './recordings.js';
import { Rooms } from './rooms.js';
import { Workers } from './workers.js';

/**
 * A media relay, in a process of its own or beside others; the process brings `PlatformModule`.
 * It starts with the module: from `onApplicationBootstrap` on, {@link RelayServer.url} says where it takes commands.
 */
@Module({})
export class MediaRelayModule {
  static forRoot(settings: RelaySettings): DynamicModule {
    return {
      module: MediaRelayModule,
      providers: [
        { provide: RELAY_SETTINGS, useValue: settings },
        Workers,
        Recordings,
        Rooms,
        RelayReport,
        RelayGateway,
        RelayServer,
        RelayAnnouncer,
        RelayLifecycle,
        RelayMetrics,
      ],
      exports: [RelayServer],
    };
  }
}
