import { IsIn, IsUUID } from 'class-validator';
import {
  PICTURE_SOURCES,
  SNAPSHOT_OUTCOMES,
  type AnswerSnapshotInput,
  type AskSnapshotInput,
  type PictureSource,
  type SnapshotOutcome,
} from '#contract';

export class AskSnapshotDto implements AskSnapshotInput {
  @IsUUID()
  snapshotId: string;

  @IsUUID()
  practitionerId: string;

  @IsIn(PICTURE_SOURCES)
  source: PictureSource;
}

export class AnswerSnapshotDto implements AnswerSnapshotInput {
  @IsUUID()
  snapshotId: string;

  @IsUUID()
  practitionerId: string;

  @IsIn(SNAPSHOT_OUTCOMES)
  outcome: SnapshotOutcome;
}
