import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CasesModule } from '#cases';
import { DirectoryModule } from '#directory';
import { RotaModule } from '#rota';
import { PageKeeper } from './page-keeper.service.js';
import { PagePlanner } from './page-planner.service.js';
import { PageRequests } from './page-requests.service.js';
import { PageRunner } from './page-runner.service.js';
import { PageStarter } from './page-starter.service.js';
import { PageStepEntity } from './page-step.entity.js';
import { PageViews } from './page-views.service.js';
import { PageViewsStore } from './page-views.store.js';
import { PageEntity } from './page.entity.js';
import { PageStore } from './page.store.js';
import { PagingController } from './paging.controller.js';
import { PagingJobs } from './paging.jobs.js';
import { Paging } from './paging.service.js';
import { DEFAULT_POLICIES, RING_POLICIES } from './policy.js';
import { RingPlans } from './ring-plans.service.js';
import { RingTrials } from './ring-trials.service.js';
import { Presence } from './presence.service.js';
import { PresenceStore } from './presence.store.js';

/** Who has a page open: for the process that holds the sockets. */
@Module({ providers: [Presence, PresenceStore], exports: [Presence] })
export class PresenceModule {}

@Module({
  imports: [
    TypeOrmModule.forFeature([PageEntity, PageStepEntity]),
    CasesModule,
    DirectoryModule,
    RotaModule,
    PresenceModule,
  ],
  providers: [
    { provide: RING_POLICIES, useValue: DEFAULT_POLICIES },
    PageStore,
    PagePlanner,
    PageKeeper,
    PageRunner,
    PageStarter,
    Paging,
  ],
  exports: [RING_POLICIES, PageStore, PagePlanner, PageKeeper, PageStarter, Paging, PresenceModule],
})
export class PagingModule {}

@Module({
  imports: [PagingModule, CasesModule, DirectoryModule],
  controllers: [PagingController],
  providers: [PageRequests, PageViews, PageViewsStore, RingPlans, RingTrials],
})
export class PagingHttpModule {}

@Module({ imports: [PagingModule], providers: [PagingJobs] })
export class PagingJobsModule {}
