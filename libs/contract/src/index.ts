export { PERMISSIONS, ROLES, type Permission, type Role, type RoleGrant } from './access.js';
export {
  ALLERGY_STATUSES,
  CASE_STATES,
  CONSCIOUSNESS,
  PRIORITIES,
  type AllergyStatus,
  type CaseState,
  type Consciousness,
  type Priority,
  type Sex,
} from './case.js';
export { LIVE_EVENT_TYPES, type LiveEvent, type LiveEventType } from './live.js';
export {
  PAGE_RUNGS,
  PAGE_STATES,
  PAGE_STEP_STATES,
  SKIP_REASONS,
  type PageRung,
  type PageState,
  type PageStepState,
  type SkipReason,
} from './paging.js';
export type { Problem } from './problem.js';
