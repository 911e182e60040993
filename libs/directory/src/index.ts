export { FacilityRef, PractitionerRef } from './directory.dto.js';
export { DirectoryHttpModule, DirectoryModule } from './directory.module.js';
export { Directory } from './directory.service.js';
export type { Facility } from './facility.js';
export type { Practitioner } from './practitioner.js';
export { loadDirectoryReferenceData } from './reference-data.js';
