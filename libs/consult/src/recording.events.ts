import type { Audience, LiveOutboxEvent, OutboxEvent } from '#database';

/** Somebody was asked, answered or took it back, or it began, waits or stopped. */
export const recordingChanged = (
  facts: { consultId: string; caseId: string },
  audience: Audience,
): LiveOutboxEvent => ({ type: 'RecordingChanged', facts, audience });

/** Looks after a segment: enters its files when they are whole, or when nobody vouches for it any more. */
export const SEGMENT_DUE = 'RecordingSegmentDue';
export const segmentDue = (segmentId: string, at?: Date): OutboxEvent => ({
  type: SEGMENT_DUE,
  facts: { segmentId },
  ...(at && { at }),
});

export const ERASURE_DUE = 'RecordingErasureDue';
export const erasureDue = (recordingId: string, at?: Date): OutboxEvent => ({
  type: ERASURE_DUE,
  facts: { recordingId },
  ...(at && { at }),
});
