export { PagingHttpModule, PagingJobsModule, PagingModule, PresenceModule } from './paging.module.js';
export type { Page, PageStep } from './page.js';
export { NotRung, PageAlreadyAnswered, PageNotFound, PageOver } from './paging.errors.js';
export { Paging } from './paging.service.js';
export { DEFAULT_POLICIES, RING_POLICIES, type RingPolicies, type RingPolicy } from './policy.js';
export { RENEW_MS } from './presence.js';
export { Presence } from './presence.service.js';
