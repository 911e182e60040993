import { type DynamicModule, Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AttachmentEntity } from './attachment.entity.js';
import { AttachmentStore } from './attachment.store.js';
import { Attachments } from './attachments.service.js';
import { FileStore } from './file-store.js';
import { OrphanSweeper } from './orphan.sweeper.js';
import { UploadReceiver } from './upload.receiver.js';

export interface AttachmentSettings {
  /** Where the files lie; made when it is not there. */
  folder: string;
  /** The largest file that is taken. */
  limitBytes: number;
}

@Module({ imports: [TypeOrmModule.forFeature([AttachmentEntity])] })
export class AttachmentsModule implements OnModuleInit {
  constructor(private readonly files: FileStore) {}

  static forRoot({ folder, limitBytes }: AttachmentSettings): DynamicModule {
    const files = new FileStore(folder, limitBytes);
    return {
      module: AttachmentsModule,
      global: true,
      providers: [
        Attachments,
        AttachmentStore,
        { provide: FileStore, useValue: files },
        { provide: UploadReceiver, useValue: new UploadReceiver(files, limitBytes) },
      ],
      exports: [Attachments, AttachmentStore, FileStore],
    };
  }

  async onModuleInit(): Promise<void> {
    await this.files.prepare();
  }
}

/** The sweeping of files that belong to nothing. */
@Module({ providers: [OrphanSweeper], exports: [OrphanSweeper] })
export class AttachmentsJobsModule {}
