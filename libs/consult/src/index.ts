export { STAY_RENEW_MS } from './attendance.js';
export { ConsultHttpModule, ConsultJobsModule, ConsultModule } from './consult.module.js';
export { Consults } from './consults.service.js';
