import { IsIn, IsOptional, IsUUID } from 'class-validator';
import type { AttachmentOrigin } from '#attachments';
import { PICTURE_SOURCES, type PictureSource } from '#contract';

/** What is said of a file in the address it is sent to. */
export class NewFileQuery implements Partial<AttachmentOrigin> {
  /** Made by the client: sent again, it makes no second file. */
  @IsOptional() @IsUUID() id?: string;
  /** In a consult, from the sender's own camera or screen. */
  @IsOptional() @IsIn(PICTURE_SOURCES) takenFrom?: PictureSource;
  /** The practitioner who asked the sender for it. */
  @IsOptional() @IsUUID() askedBy?: string;
  /** The file of this case that was drawn on. */
  @IsOptional() @IsUUID() drawnOn?: string;
}
