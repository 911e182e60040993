import { type DynamicModule, Module } from '@nestjs/common';
import type { DemoAccount } from '#access';
import { DatabaseModule } from '#database';
import { loggingModule, PlatformModule } from '#platform';
import { ApiModule } from '../../api/src/app.module.js';
import type { ApiSettings } from '../../api/src/settings.js';
import { MediaRelayModule } from '../../media-relay/src/media-relay.module.js';
import type { RelaySettings } from '../../media-relay/src/relay.config.js';
import type { SessionOptions } from '../../session/src/session.options.js';
import { SessionModule } from '../../session/src/session.module.js';

/** The relay in a context of its own: it listens before the rest asks for its address. */
@Module({})
export class RelayContext {
  static forRoot(settings: RelaySettings, logLevel: ApiSettings['logLevel']): DynamicModule {
    return {
      module: RelayContext,
      imports: [PlatformModule, loggingModule(logLevel), MediaRelayModule.forRoot(settings)],
    };
  }
}

/** Records and live parts in one process. */
@Module({})
export class StandaloneModule {
  static forRoot(api: ApiSettings, session: SessionOptions, demoAccounts: readonly DemoAccount[]): DynamicModule {
    return {
      module: StandaloneModule,
      imports: [
        PlatformModule,
        loggingModule(api.logLevel),
        DatabaseModule.forRoot({ url: api.databaseUrl, poolSize: api.databasePoolSize }),
        ApiModule.libs(api, demoAccounts),
        SessionModule.forRoot(session),
      ],
    };
  }
}
