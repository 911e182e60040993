import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { AccessModule } from '#access';
import { RecordingModule } from '#consult';
import { DatabaseModule } from '#database';
import { PlatformModule, ProblemFilter } from '#platform';
import { SessionModule } from '../../apps/session/src/session.module.js';
import { SessionIoAdapter } from '../../apps/session/src/socket-io.adapter.js';
import { accessOptions } from './access-options.js';
import { AppProcess } from './app-process.js';
import { ConsultWorld, type Doctor, RECORDING } from './consult.world.js';
import { LivePage } from './live-page.js';
import { RELAY_SECRET, startRelay, type TestRelay } from './relay.js';

/** One process of `session`, as an application of its own. */
export class SessionProcess {
  private constructor(
    readonly app: NestExpressApplication,
    readonly url: string,
  ) {}

  static async start(
    databaseUrl: string,
    where: { relayUrls: string[]; redisUrl?: string; webOrigins?: string[] },
  ): Promise<SessionProcess> {
    const app = await NestFactory.create<NestExpressApplication>(
      {
        module: class SessionUnderTest {},
        imports: [
          PlatformModule,
          DatabaseModule.forRoot({ url: databaseUrl, poolSize: 6 }),
          AccessModule.forRoot(accessOptions()),
          RecordingModule.forRoot({ ...RECORDING, folder: null }),
          SessionModule.forRoot({
            trustProxy: false,
            webOrigins: where.webOrigins ?? [],
            redisUrl: where.redisUrl ?? null,
            relayUrls: where.relayUrls,
            relaySecret: RELAY_SECRET,
            turn: null,
            stunUrls: [],
          }),
        ],
      },
      { logger: new ConsoleLogger({ logLevels: ['fatal'] }) },
    );
    app.useGlobalFilters(new ProblemFilter());
    app.useWebSocketAdapter(new SessionIoAdapter(app));
    await app.listen(0, '127.0.0.1');
    return new SessionProcess(app, await app.getUrl());
  }

  close(): Promise<void> {
    return this.app.close();
  }
}

/** The world of consults with a process of `session` and a relay beside it, all real. */
export class SessionWorld {
  private readonly pages: LivePage[] = [];
  private readonly processes: SessionProcess[] = [];
  private readonly relays: TestRelay[] = [];
  private readonly apps: AppProcess[] = [];

  private constructor(readonly consult: ConsultWorld) {}

  static async open(): Promise<SessionWorld> {
    return new SessionWorld(await ConsultWorld.open());
  }

  get databaseUrl(): string {
    const { options } = this.consult.app.get(DataSource);
    if (!('url' in options) || typeof options.url !== 'string') throw new Error('the database has no address');
    return options.url;
  }

  /** Whether the first process has all that it needs. */
  async ready(): Promise<boolean> {
    return (await fetch(`${this.processes[0]?.url}/health/ready`)).ok;
  }

  async relay(...settings: Parameters<typeof startRelay>): Promise<TestRelay> {
    const relay = await startRelay(...settings);
    this.relays.push(relay);
    return relay;
  }

  /** An app as a process of its own. */
  async app(...start: Parameters<typeof AppProcess.start>): Promise<AppProcess> {
    const app = await AppProcess.start(...start);
    this.apps.push(app);
    return app;
  }

  async session(where: Parameters<typeof SessionProcess.start>[1]): Promise<SessionProcess> {
    const session = await SessionProcess.start(this.databaseUrl, where);
    this.processes.push(session);
    return session;
  }

  /** A page of somebody, at the first process unless told otherwise. */
  async page(doctor: Doctor, url?: string): Promise<LivePage> {
    const browser = await this.consult.signedIn(doctor);
    return this.samePage(browser.cookie, url);
  }

  /** Another page of the same browser. */
  async samePage(cookie: string, url = this.processes[0]?.url): Promise<LivePage> {
    if (!url) throw new Error('no session process runs');
    const page = await LivePage.open(url, cookie);
    this.pages.push(page);
    return page;
  }

  /** A page of somebody with an invitation, in a browser that keeps this cookie. */
  async guestPage(guestId: string, cookie: string, url = this.processes[0]?.url): Promise<LivePage> {
    if (!url) throw new Error('no session process runs');
    const page = await LivePage.open(url, cookie, {}, { guestId });
    this.pages.push(page);
    return page;
  }

  /** A case that Khánh accepted: the room waits for both sides. */
  async acceptedConsult(): Promise<{ consultId: string; caseId: string }> {
    const { caseId, pageId } = await this.consult.aRingingCase();
    const khanh = await this.consult.signedIn(this.consult.khanh);
    const { body } = await khanh.post(`/pages/${pageId}/accept`).expect(200);
    return { consultId: body.consultId, caseId };
  }

  closePages(): void {
    for (const page of this.pages.splice(0)) page.close();
  }

  /** Ends all that was started, so that the next story begins anew. */
  async reset(): Promise<void> {
    this.closePages();
    for (const process of this.processes.splice(0)) await process.close();
    for (const relay of this.relays.splice(0)) await relay.close();
    for (const app of this.apps.splice(0)) await app.stop();
  }

  async close(): Promise<void> {
    await this.reset();
    await this.consult.close();
  }
}
