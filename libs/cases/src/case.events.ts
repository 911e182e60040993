import type { LiveOutboxEvent, OutboxEvent } from '#database';
import type { Case } from './case.js';

/** A case was sent: a page begins. */
export const CASE_SUBMITTED = 'CaseSubmitted';
/** A case was taken back: a page that still rings has nothing to ring for. */
export const CASE_WITHDRAWN = 'CaseWithdrawn';

export const caseSubmitted = (caseId: string): OutboxEvent => ({ type: CASE_SUBMITTED, facts: { caseId } });
export const caseWithdrawn = (caseId: string): OutboxEvent => ({ type: CASE_WITHDRAWN, facts: { caseId } });

type Audible = Pick<Case, 'id' | 'submittedAt' | 'requestingFacilityId' | 'consultingFacilityId'>;

export const caseChanged = (kase: Audible, readers: readonly string[]): LiveOutboxEvent => ({
  type: 'CaseChanged',
  facts: { caseId: kase.id },
  audience: { facilities: facilitiesOf(kase), practitioners: readers },
});

export const caseMessagePosted = (kase: Audible, readers: readonly string[]): LiveOutboxEvent => ({
  type: 'CaseMessagePosted',
  facts: { caseId: kase.id },
  audience: { facilities: facilitiesOf(kase), practitioners: readers },
});

/** A draft is nobody's business but the facility's that writes it. */
const facilitiesOf = ({ submittedAt, requestingFacilityId, consultingFacilityId }: Audible): string[] =>
  submittedAt !== null && consultingFacilityId !== null
    ? [requestingFacilityId, consultingFacilityId]
    : [requestingFacilityId];
