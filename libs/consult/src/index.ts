export { STAY_RENEW_MS } from './attendance.js';
export { ConsultHttpModule, ConsultJobsModule, ConsultModule } from './consult.module.js';
export { ConsultNotFound, ConsultOver } from './consult.errors.js';
export type { Consult } from './consult.js';
export { Consults, type RunningStay } from './consults.service.js';
