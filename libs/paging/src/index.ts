export { PagingHttpModule, PagingJobsModule, PagingModule, PresenceModule } from './paging.module.js';
export { ReachView } from './paging.dto.js';
export { Paging } from './paging.service.js';
export { DEFAULT_POLICIES, RING_POLICIES, type RingPolicy } from './policy.js';
export { RENEW_MS } from './presence.js';
export { Presence } from './presence.service.js';
