import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryModule } from '#directory';
import { DutyEntity } from './duty.entity.js';
import { DutyFeedEntity } from './duty-feed.entity.js';
import { DutyFeedStore } from './duty-feed.store.js';
import { DutyFeedsController } from './duty-feeds.controller.js';
import { DutyFeeds } from './duty-feeds.service.js';
import { DutyStore } from './duty.store.js';
import { OnCall } from './on-call.service.js';
import { RotaViews } from './rota-views.service.js';
import { RotaController } from './rota.controller.js';
import { Rota } from './rota.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([DutyEntity, DutyFeedEntity]), DirectoryModule],
  providers: [DutyStore, OnCall, Rota],
  exports: [DutyStore, OnCall, Rota],
})
export class RotaModule {}

@Module({
  imports: [RotaModule, DirectoryModule],
  controllers: [RotaController, DutyFeedsController],
  providers: [RotaViews, DutyFeedStore, DutyFeeds],
})
export class RotaHttpModule {}
