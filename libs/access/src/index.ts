export {
  AuditUnavailable,
  HeaderMissing,
  InConsult,
  LoginTaken,
  NotAPractitioner,
  NotPermitted,
  NotSignedIn,
  SessionLocked,
  TryLater,
  WrongCredentials,
  WrongPassword,
} from './access.errors.js';
export { AccessHttpModule, AccessJobsModule, AccessModule } from './access.module.js';
export { Accounts, type NewAccount } from './accounts.service.js';
export { clinician, holds, type Actor } from './actor.js';
export type { AuditFault } from './audit-check.js';
export { AuditSealer } from './audit-sealer.js';
export { verifyAudit, type AuditReport } from './audit-verify.js';
export { Audit } from './audit.service.js';
export { clientAddress } from './client-address.js';
export { CurrentActor } from './current-actor.decorator.js';
export { UnguardedDoors } from './door-check.js';
export type { AccessOptions, DemoAccount } from './options.js';
export { Reauthentication } from './reauthentication.service.js';
export type { RecordGrant } from './record-grant.js';
export { RecordGrants } from './record-grants.service.js';
export { SESSION_REVOKED } from './sessions.service.js';
export { SocketGate } from './socket-gate.js';
