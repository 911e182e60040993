export type { Attachment, AttachmentOrigin } from './attachment.js';
export { AttachmentNotFound } from './attachment.errors.js';
export { AttachmentsJobsModule, AttachmentsModule, type AttachmentSettings } from './attachments.module.js';
export { Attachments } from './attachments.service.js';
export { OrphanSweeper } from './orphan.sweeper.js';
