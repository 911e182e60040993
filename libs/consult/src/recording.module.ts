import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '#access';
import { DirectoryModule } from '#directory';
import { ConsultModule } from './consult.module.js';
import { GuestConsents } from './guest-consents.service.js';
import {
  RecordingConsentEntity,
  RecordingEntity,
  RecordingFileEntity,
  RecordingSegmentEntity,
} from './recording.entity.js';
import { RecordingConsents } from './recording-consents.service.js';
import { RecordingDoor } from './recording-door.service.js';
import { RecordingFiles } from './recording-files.service.js';
import { RecordingJobs } from './recording.jobs.js';
import { RecordingLife } from './recording-life.service.js';
import { RECORDING_OPTIONS, type RecordingOptions } from './recording.options.js';
import { RecordingPlaying } from './recording-playing.service.js';
import { RecordingViews } from './recording-views.service.js';
import { Recordings } from './recordings.service.js';
import { RecordingsController } from './recordings.controller.js';

/** What is to be recorded: for the process that serves the rooms as well. */
@Module({})
export class RecordingModule {
  static forRoot(options: RecordingOptions): DynamicModule {
    return {
      module: RecordingModule,
      global: true,
      imports: [
        TypeOrmModule.forFeature([
          RecordingEntity,
          RecordingConsentEntity,
          RecordingSegmentEntity,
          RecordingFileEntity,
        ]),
      ],
      providers: [{ provide: RECORDING_OPTIONS, useValue: options }, RecordingLife, Recordings, GuestConsents],
      exports: [RECORDING_OPTIONS, RecordingLife, Recordings, GuestConsents],
    };
  }
}

@Module({
  imports: [ConsultModule, AccessModule, DirectoryModule],
  controllers: [RecordingsController],
  providers: [RecordingConsents, RecordingDoor, RecordingFiles, RecordingPlaying, RecordingViews],
})
export class RecordingHttpModule {}

@Module({ providers: [RecordingFiles, RecordingJobs] })
export class RecordingJobsModule {}
