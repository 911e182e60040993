import { type INestApplicationContext, Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { migrate } from '#database';
import { requireListening } from '#platform';
import { setUpHttp } from '../../api/src/http.js';
import { loadReferenceData } from '../../api/src/reference-data.js';
import { WEB_DIR } from '../../api/src/settings.js';
import { RelayServer } from '../../media-relay/src/relay.server.js';
import { SessionIoAdapter } from '../../session/src/socket-io.adapter.js';
import { DEMO_ACCOUNTS, ensureDemoData } from './demo/demo-data.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.js';
import type { StandaloneSettings } from './settings.js';
import { RelayContext, StandaloneModule } from './standalone.module.js';
import { keyPairOf } from './tls.js';
import { join } from 'node:path';

/** Everything, running. Whoever starts it closes it; a second close is harmless. */
export class Standalone {
  private closing: Promise<void> | undefined;

  private constructor(
    private readonly app: NestExpressApplication,
    private readonly relay: INestApplicationContext,
    private readonly postgres: EmbeddedPostgres | null,
    readonly demo: boolean,
  ) {}

  static async start(settings: StandaloneSettings, say: (line: string) => void): Promise<Standalone> {
    await requireListening(settings.api.host, settings.api.port);
    const postgres =
      settings.databaseUrl === null
        ? await startEmbeddedPostgres({ dataDir: join(settings.api.dataDir, 'postgres'), log: say })
        : null;
    try {
      return await Standalone.startOn(postgres, settings, say);
    } catch (error) {
      await postgres?.close();
      throw error;
    }
  }

  private static async startOn(
    postgres: EmbeddedPostgres | null,
    settings: StandaloneSettings,
    say: (line: string) => void,
  ): Promise<Standalone> {
    const api = { ...settings.api, databaseUrl: settings.databaseUrl ?? postgres?.url ?? '' };
    const ran = await migrate(api.databaseUrl);
    say(ran.length > 0 ? `database brought to the newest schema (${ran.length} steps)` : 'database is up to date');

    const relay = await NestFactory.createApplicationContext(RelayContext.forRoot(settings.relay, api.logLevel), {
      bufferLogs: true,
    });
    const session = { ...settings.session, relayUrls: [relay.get(RelayServer).url] };
    const demoAccounts = postgres ? DEMO_ACCOUNTS : [];
    const keyPair = await keyPairOf(settings.tls, api.dataDir);
    const app = await NestFactory.create<NestExpressApplication>(StandaloneModule.forRoot(api, session, demoAccounts), {
      bufferLogs: true,
      bodyParser: false,
      ...(keyPair && { httpsOptions: keyPair }),
    });
    app.useWebSocketAdapter(new SessionIoAdapter(app));
    setUpHttp(app, { ...api, tls: keyPair !== null, webDir: WEB_DIR });
    await loadReferenceData(app);
    if (postgres) {
      const made = await ensureDemoData(app, new Date());
      say(made === 'made' ? 'demo data of Đồng Nai made' : 'demo data kept');
    }
    await app.listen(api.port, api.host);
    return new Standalone(app, relay, postgres, postgres !== null);
  }

  /** Where it listens, for a browser on this machine. */
  async url(): Promise<string> {
    const url = await this.app.getUrl();
    return url.replace(/\/\/(127\.0\.0\.1|0\.0\.0\.0|\[::1?\])/, '//localhost');
  }

  close(): Promise<void> {
    this.closing ??= this.stop();
    return this.closing;
  }

  private async stop(): Promise<void> {
    new Logger(Standalone.name).log('stopping');
    await this.app.close();
    await this.relay.close();
    await this.postgres?.close();
  }
}
