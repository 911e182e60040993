import { Transform } from 'class-transformer';
import { IsInt, IsNotEmpty, Matches, Max, Min } from 'class-validator';
import { GUEST_MINUTES, type GuestRecording, type GuestState, type GuestView } from '#contract';
import { Prose } from './prose.decorator.js';

const Trimmed = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** Somebody from outside, as the doctor who invites them writes them down. */
export class GuestInput {
  @Trimmed() @Prose(120) @IsNotEmpty() name: string;
  /** The hospital or institute that they come from. */
  @Trimmed() @Prose(160) @IsNotEmpty() organisation: string;
  /** As what they are asked. */
  @Trimmed() @Prose(120) @IsNotEmpty() role: string;
  /** For how long the link is good. */
  @IsInt() @Min(GUEST_MINUTES.least) @Max(GUEST_MINUTES.most) minutes: number = GUEST_MINUTES.usual;
}

export class GuestInvitedView {
  id: string;
  /** Goes behind the `#` of the link; it is told this once and kept nowhere. */
  token: string;
}

/** A guest, as all in the room see them. */
export class GuestListView {
  id: string;
  name: string;
  organisation: string;
  role: string;
  state: GuestState;
  /** Taken back, or its time is over. */
  over: boolean;
  /** In the room now. */
  present: boolean;
  invitedByName: string;
  invitedFrom: string;
  invitedAt: Date;
  expiresAt: Date;
}

export class GuestLinkInput {
  @Matches(/^[\w-]{43}$/) token: string;
}

export class GuestRecordingView implements GuestRecording {
  state: GuestRecording['state'];
  answer: GuestRecording['answer'];
}

/** What a guest sees of their invitation, before they are in and beside the pictures. */
export class GuestPassView implements GuestView {
  id: string;
  consultId: string;
  state: GuestState;
  name: string;
  organisation: string;
  role: string;
  invitedBy: string;
  invitedFrom: string;
  expiresAt: string;
  recording: GuestRecordingView | null;
}
