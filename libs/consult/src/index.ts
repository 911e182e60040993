export { STAY_RENEW_MS } from './attendance.js';
export { ConsultHttpModule, ConsultJobsModule, ConsultModule } from './consult.module.js';
export { Consults } from './consults.service.js';
export { Qualities } from './qualities.service.js';
export type { MeasuredQuality } from './quality.js';
export { RecordingHttpModule, RecordingJobsModule, RecordingModule } from './recording.module.js';
export type { RecordingOptions } from './recording.options.js';
export { Recordings, type RunningSegment } from './recordings.service.js';
