import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryModule } from '#directory';
import { DutyEntity } from './duty.entity.js';
import { DutyStore } from './duty.store.js';
import { OnCall } from './on-call.service.js';
import { RotaViews } from './rota-views.service.js';
import { RotaController } from './rota.controller.js';
import { Rota } from './rota.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([DutyEntity]), DirectoryModule],
  providers: [DutyStore, OnCall, Rota],
  exports: [DutyStore, OnCall, Rota],
})
export class RotaModule {}

@Module({
  imports: [RotaModule, DirectoryModule],
  controllers: [RotaController],
  providers: [RotaViews],
})
export class RotaHttpModule {}
