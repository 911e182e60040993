import type { Audience, LiveOutboxEvent } from '#database';

/** People came or went, something was written, or the consult went on in its life. */
export const consultChanged = (facts: { consultId: string; caseId: string }, audience: Audience): LiveOutboxEvent => ({
  type: 'ConsultChanged',
  facts,
  audience,
});

/** A version was written (which voids the signatures of the one before) or signed. */
export const minutesChanged = (
  facts: { consultId: string; caseId: string; version: number },
  audience: Audience,
): LiveOutboxEvent => ({ type: 'MinutesChanged', facts, audience });
