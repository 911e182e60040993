import type { LiveOutboxEvent, OutboxEvent } from '#database';
import type { Page, PageStep } from './page.js';

/** The durable timer of a page. It only wakes it: what happens then is read from the rows. */
export const PAGE_STEP_DUE = 'PageStepDue';

export const pageStepDue = (step: Pick<PageStep, 'pageId' | 'step'>, at: Date): OutboxEvent => ({
  type: PAGE_STEP_DUE,
  facts: { pageId: step.pageId, step: step.step },
  at,
});

export const pageRang = (page: Page, step: PageStep): LiveOutboxEvent => ({
  type: 'PageRang',
  facts: { pageId: page.id, caseId: page.caseId, step: step.step },
  audience: { practitioners: [step.practitionerId] },
});

export const pageRingStopped = (page: Page, practitioners: readonly string[]): LiveOutboxEvent => ({
  type: 'PageRingStopped',
  facts: { pageId: page.id, caseId: page.caseId },
  audience: { practitioners },
});

export const pageChanged = (page: Page, requestingFacilityId: string): LiveOutboxEvent => ({
  type: 'PageChanged',
  facts: { pageId: page.id, caseId: page.caseId },
  audience: { facilities: [requestingFacilityId] },
});
