import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryController } from './directory.controller.js';
import { Directory } from './directory.service.js';
import { DirectoryStore } from './directory.store.js';
import { DirectoryViewsStore } from './directory.views.store.js';
import { FacilityEntity } from './facility.entity.js';
import { PeopleController } from './people.controller.js';
import { People } from './people.service.js';
import { PeopleStore } from './people.store.js';
import { PractitionerEntity, PractitionerSpecialtyEntity } from './practitioner.entity.js';
import { SpecialtyEntity } from './specialty.entity.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([FacilityEntity, PractitionerEntity, PractitionerSpecialtyEntity, SpecialtyEntity]),
  ],
  providers: [Directory, DirectoryStore],
  exports: [Directory, DirectoryStore],
})
export class DirectoryModule {}

@Module({
  imports: [DirectoryModule],
  controllers: [DirectoryController, PeopleController],
  providers: [DirectoryViewsStore, People, PeopleStore],
})
export class DirectoryHttpModule {}
