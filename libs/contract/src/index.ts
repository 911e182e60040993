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
export {
  CONSULT_FORMS,
  CONSULT_KINDS,
  CONSULT_ROLES,
  CONSULT_STATES,
  INVITEE_STATUSES,
  LINK_QUALITIES,
  MINUTES_STATES,
  type ConsultForm,
  type ConsultKind,
  type ConsultRole,
  type ConsultState,
  type InviteeStatus,
  type LinkQuality,
  type MinutesState,
} from './consult.js';
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
