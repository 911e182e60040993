import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '#access';
import { CasesModule } from '#cases';
import { DirectoryModule } from '#directory';
import { PagingModule } from '#paging';
import { PatientsModule } from '#patients';
import { Acceptance } from './acceptance.service.js';
import { ConsultDoor } from './consult-door.service.js';
import { ConsultLife } from './consult-life.service.js';
import { ConsultPeople } from './consult-people.service.js';
import { ConsultViews } from './consult-views.service.js';
import { ConsultAttendanceEntity, ConsultEntity, ConsultParticipantEntity } from './consult.entity.js';
import { ConsultJobs } from './consult.jobs.js';
import { ConsultsController } from './consults.controller.js';
import { Consults } from './consults.service.js';
import { GuestDoor } from './guest-door.service.js';
import { ConsultGuestEntity } from './guest.entity.js';
import { GuestLinks } from './guest-links.service.js';
import { GuestStays } from './guest-stays.service.js';
import { GuestsController } from './guests.controller.js';
import { Guests } from './guests.service.js';
import { Ending } from './ending.service.js';
import { MinutesDoor } from './minutes-door.service.js';
import { MinutesEditing } from './minutes-editing.service.js';
import { MinutesPrinter } from './minutes-printer.service.js';
import { MinutesSigning } from './minutes-signing.service.js';
import { MinutesViews } from './minutes-views.service.js';
import { MinutesController } from './minutes.controller.js';
import { MinutesEntity, MinutesSignatureEntity } from './minutes.entity.js';
import { Opinions } from './opinions.service.js';
import { Qualities } from './qualities.service.js';
import { QualityController } from './quality.controller.js';
import { QualitySweeper } from './quality.sweeper.js';

/** Who comes into a consult and leaves it: for the process that serves the rooms as well. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      ConsultEntity,
      ConsultParticipantEntity,
      ConsultAttendanceEntity,
      ConsultGuestEntity,
      MinutesEntity,
      MinutesSignatureEntity,
    ]),
    AccessModule,
    CasesModule,
  ],
  providers: [ConsultDoor, ConsultLife, Consults, GuestDoor, GuestStays, Qualities],
  exports: [ConsultDoor, ConsultLife, Consults, GuestDoor, GuestStays, Qualities],
})
export class ConsultModule {}

@Module({
  imports: [ConsultModule, AccessModule, CasesModule, DirectoryModule, PagingModule, PatientsModule],
  controllers: [ConsultsController, GuestsController, MinutesController, QualityController],
  providers: [
    Acceptance,
    ConsultPeople,
    ConsultViews,
    Opinions,
    GuestLinks,
    Guests,
    Ending,
    MinutesDoor,
    MinutesViews,
    MinutesEditing,
    MinutesSigning,
    MinutesPrinter,
  ],
})
export class ConsultHttpModule {}

@Module({ imports: [ConsultModule], providers: [ConsultJobs, QualitySweeper] })
export class ConsultJobsModule {}
