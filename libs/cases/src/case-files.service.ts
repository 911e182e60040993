import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { DataSource } from 'typeorm';
import { clinician, type Actor } from '#access';
import { AttachmentNotFound, Attachments, type Attachment, type AttachmentOrigin } from '#attachments';
import { inTransaction } from '#database';
import { Clock, newId } from '#platform';
import { IdTaken } from './case.errors.js';
import { CaseLife } from './case-life.service.js';
import { Cases, requireAction } from './cases.service.js';

/** What is said of a file that is sent. */
type NewFile = { id?: string } & Partial<AttachmentOrigin>;

/** Files of a case: the case says who may see and add them. */
@Injectable()
export class CaseFiles {
  constructor(
    private readonly database: DataSource,
    private readonly cases: Cases,
    private readonly attachments: Attachments,
    private readonly life: CaseLife,
    private readonly clock: Clock,
  ) {}

  /** Takes a file for a case. Sent again under its id, it answers the one that is there. */
  async add(actor: Actor, caseId: string, file: NewFile, request: Request): Promise<Attachment> {
    const { id = newId(), takenFrom = null, askedBy = null, drawnOn = null } = file;
    const uploadedBy = clinician(actor);
    requireAction(actor, await this.cases.getVisible(actor, caseId), 'attach');
    const before = await this.attachments.find(id);
    if (before && before.caseId !== caseId) throw new IdTaken({ field: 'id' });
    if (before) return before;

    const about = { id, caseId, uploadedBy, takenFrom, askedBy, drawnOn };
    const attachment = await this.attachments.receive(request, about);
    try {
      const isNew = await this.keep(actor, attachment);
      if (isNew) return attachment;
    } catch (error) {
      await this.attachments.discard(attachment);
      throw error;
    }
    await this.attachments.discard(attachment);
    return this.attachments.get(id);
  }

  /** The file, when the actor may see its case. */
  async open(actor: Actor, id: string): Promise<Attachment> {
    const attachment = await this.attachments.get(id);
    // A file of a case that one may not know of is not there either.
    if (!(await this.cases.find(actor, attachment.caseId))) throw new AttachmentNotFound();
    return attachment;
  }

  async remove(actor: Actor, id: string): Promise<void> {
    const now = this.clock.now();
    const by = clinician(actor);
    const { caseId } = await this.open(actor, id);
    await inTransaction(this.database, async (tx) => {
      const kase = await this.cases.lockFor(tx, actor, caseId, 'removeAttachment');
      await this.attachments.remove(tx, id, now);
      await this.life.happened(tx, kase, 'file-removed', by, { attachmentId: id }, now);
    });
  }

  private keep(actor: Actor, attachment: Attachment): Promise<boolean> {
    const { id, caseId, uploadedBy } = attachment;
    return inTransaction(this.database, async (tx) => {
      const kase = await this.cases.lockFor(tx, actor, caseId, 'attach');
      if (!(await this.attachments.add(tx, attachment))) return false;
      await this.life.happened(tx, kase, 'file-added', uploadedBy, { attachmentId: id }, this.clock.now());
      return true;
    });
  }
}
