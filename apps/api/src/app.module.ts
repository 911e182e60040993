import { type DynamicModule, Module } from '@nestjs/common';
import { join } from 'node:path';
import { AccessHttpModule, AccessJobsModule, AccessModule, type DemoAccount } from '#access';
import { AttachmentsJobsModule, AttachmentsModule } from '#attachments';
import { CasesHttpModule, CasesModule } from '#cases';
import {
  ConsultHttpModule,
  ConsultJobsModule,
  ConsultModule,
  RecordingHttpModule,
  RecordingJobsModule,
  RecordingModule,
} from '#consult';
import { DatabaseModule } from '#database';
import { DirectoryHttpModule, DirectoryModule } from '#directory';
import { PagingHttpModule, PagingJobsModule, PagingModule } from '#paging';
import { PatientsHttpModule, PatientsModule } from '#patients';
import { loggingModule, PlatformModule } from '#platform';
import { RotaHttpModule, RotaModule } from '#rota';
import { type ApiSettings, auditHeadFile } from './settings.js';

/** Records over HTTP, and the jobs that work on them. */
@Module({})
export class ApiModule {
  static forRoot(settings: ApiSettings, demoAccounts: readonly DemoAccount[] = []): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule,
        loggingModule(settings.logLevel),
        DatabaseModule.forRoot({ url: settings.databaseUrl, poolSize: settings.databasePoolSize }),
        ApiModule.libs(settings, demoAccounts),
      ],
    };
  }

  /** The libs alone, for a process that brings platform and database itself. */
  static libs(settings: ApiSettings, demoAccounts: readonly DemoAccount[]): DynamicModule {
    return {
      module: ApiLibsModule,
      imports: [
        AccessModule.forRoot({
          auditKey: settings.auditKey,
          auditHeadFile: auditHeadFile(settings),
          idleLockMinutes: settings.idleLockMinutes,
          requestsPerMinute: settings.requestsPerMinute,
          sessionUrl: settings.sessionUrl,
          trustProxy: settings.trustProxy,
          demoAccounts,
        }),
        AccessHttpModule,
        AccessJobsModule,
        DirectoryModule,
        DirectoryHttpModule,
        PatientsModule,
        PatientsHttpModule,
        AttachmentsModule.forRoot({
          folder: join(settings.dataDir, 'attachments'),
          limitBytes: settings.attachmentLimitBytes,
        }),
        AttachmentsJobsModule,
        CasesModule,
        CasesHttpModule,
        RotaModule,
        RotaHttpModule,
        PagingModule,
        PagingHttpModule,
        PagingJobsModule,
        ConsultModule,
        ConsultHttpModule,
        ConsultJobsModule,
        RecordingModule.forRoot(settings.recording),
        RecordingHttpModule,
        RecordingJobsModule,
      ],
    };
  }
}

@Module({})
class ApiLibsModule {}
