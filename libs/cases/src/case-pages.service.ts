import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import type { Attachment } from '#attachments';
import { Clock } from '#platform';
import { allowedActions, sideOf } from './case-actions.js';
import type { AttachmentView, CaseEventView, CaseMessageView, CaseView } from './case.dto.js';
import type { CaseEvent } from './case-event.js';
import { CaseFolders } from './case-folders.service.js';
import { CasePeople } from './case-people.service.js';
import type { CaseMessage } from './case-thread.js';
import { attachmentView, caseView, peopleOf, practitionersIn } from './case.views.js';
import { Cases } from './cases.service.js';
import { WorklistStore } from './worklist.store.js';

/** What goes out of a case: its page, its timeline, its thread, with the names of people. */
@Injectable()
export class CasePages {
  constructor(
    private readonly cases: Cases,
    private readonly folders: CaseFolders,
    private readonly people: CasePeople,
    private readonly worklist: WorklistStore,
    private readonly clock: Clock,
  ) {}

  /** Everything that the page of a case needs, in one answer. */
  async page(actor: Actor, caseId: string): Promise<CaseView> {
    const kase = await this.cases.getVisible(actor, caseId);
    const [folder, unreadMessages] = await Promise.all([
      this.folders.open(kase),
      this.worklist.unreadMessages(caseId, actor.accountId, actor.practitionerId),
    ]);
    const names = await this.people.names(practitionersIn(folder), [
      kase.requestingFacilityId,
      kase.consultingFacilityId,
    ]);
    const side = sideOf(actor, kase);
    return caseView(folder, names, { side, can: allowedActions(side, kase.state), unreadMessages }, this.clock.now());
  }

  async events(events: readonly CaseEvent[]): Promise<CaseEventView[]> {
    const names = await this.people.names(events.map((event) => event.practitionerId));
    return events.map(({ id, type, at, practitionerId, facts }) => ({
      id,
      type,
      at,
      practitioner: names.practitioner(practitionerId),
      facts,
    }));
  }

  async messages(actor: Actor, messages: readonly CaseMessage[]): Promise<CaseMessageView[]> {
    const names = await this.people.names(messages.map((message) => message.practitionerId));
    return messages.map(({ id, practitionerId, sentAt, text, consultId }) => ({
      id,
      author: names.practitioner(practitionerId),
      sentAt,
      text,
      consultId,
      mine: practitionerId === actor.practitionerId,
    }));
  }

  async attachment(attachment: Attachment): Promise<AttachmentView> {
    return attachmentView(attachment, await this.people.names(peopleOf(attachment)));
  }
}
