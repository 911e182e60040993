import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PictureSource } from '#contract';
import type { Attachment } from './attachment.js';

/** PostgreSQL's bigint comes as a text, since it may be larger than a number is exact. */
const bigint = { to: (value: number): number => value, from: (value: string | number): number => Number(value) };

@Entity('attachment')
export class AttachmentEntity implements Attachment {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('text', { name: 'file_name' }) fileName: string;
  @Column('text', { name: 'media_type' }) mediaType: string;
  @Column('bigint', { transformer: bigint }) size: number;
  @Column('text') sha256: string;
  @Column('text', { name: 'storage_key' }) storageKey: string;
  @Column('uuid', { name: 'uploaded_by' }) uploadedBy: string;
  @Column('timestamptz', { name: 'uploaded_at' }) uploadedAt: Date;
  @Column('text', { name: 'taken_from', nullable: true }) takenFrom: PictureSource | null;
  @Column('uuid', { name: 'asked_by', nullable: true }) askedBy: string | null;
  @Column('uuid', { name: 'drawn_on', nullable: true }) drawnOn: string | null;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt: Date | null;
}
