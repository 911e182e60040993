/** Which of a participant's pictures and sounds a file holds: what plays in step is in one. */
const RECORDED_STREAMS = ['person', 'examination', 'screen'] as const;
export type RecordedStream = (typeof RECORDED_STREAMS)[number];

/** One file of a segment, as it is entered when it is whole. */
export interface RecordingFileRow {
  id: string;
  segmentId: string;
  name: string;
  /** A practitioner's or a guest's. */
  personId: string;
  stream: RecordedStream;
  mediaType: string;
  hasPicture: boolean;
  startedAt: Date;
  durationMs: number;
  head: Buffer;
  bodyStart: number;
  bodyEnd: number;
  sha256: string;
}

/** What the relay wrote into a file about it. */
export interface FileDescription {
  label: string;
  stream: RecordedStream;
  startedAt: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Whether a file says of itself what one of ours does. */
export const isDescription = (value: unknown): value is FileDescription & Fields =>
  isFields(value) &&
  typeof value.label === 'string' &&
  UUID.test(value.label) &&
  RECORDED_STREAMS.some((known) => known === value.stream) &&
  typeof value.startedAt === 'string' &&
  !Number.isNaN(Date.parse(value.startedAt));

/** How many bytes a player sees. */
export const sizeOf = ({
  head,
  bodyStart,
  bodyEnd,
}: Pick<RecordingFileRow, 'head' | 'bodyStart' | 'bodyEnd'>): number => head.length + bodyEnd - bodyStart;
