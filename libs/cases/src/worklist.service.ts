import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '#access';
import { Clock, InvalidInput } from '#platform';
import { patientAge } from '#patients';
import { type CaseSearch, daysBefore } from './case-search.js';
import { Cases } from './cases.service.js';
import { cursorOf, placeOf, type WorklistPlace } from './worklist-cursor.js';
import type { CaseSearchInput, WorklistInput, WorklistPageView, WorklistRowView } from './worklist.dto.js';
import { WorklistStore, type WorklistRow } from './worklist.store.js';

const PAGE_LENGTH = 50;

/** Which cases need somebody, first things first. */
@Injectable()
export class Worklist {
  constructor(
    private readonly store: WorklistStore,
    private readonly cases: Cases,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor, input: WorklistInput): Promise<WorklistPageView> {
    const now = this.clock.now();
    const query = {
      view: input.view,
      states: input.states ?? null,
      search: input.search ? searchOf(input.search, now) : null,
      patientId: input.patientId ?? null,
      after: input.cursor === undefined ? null : placeIn(input.cursor),
      // One more than is shown tells whether there is a next page.
      limit: PAGE_LENGTH + 1,
    };

    const found = await this.store.page(actor, query, now);

    const shown = found.slice(0, PAGE_LENGTH);
    this.audit.concerns({ patientIds: shown.map((row) => row.patientId), recordIds: shown.map((row) => row.id) });
    const last = found.length > PAGE_LENGTH ? shown.at(-1) : undefined;
    return { rows: shown.map((row) => rowView(row, now)), nextCursor: last ? cursorOf(last) : null };
  }

  /** Takes away the mark of what is new on a case. */
  async markRead(actor: Actor, caseId: string): Promise<void> {
    const now = this.clock.now();
    await this.cases.getVisible(actor, caseId);
    await this.store.markRead(caseId, actor.accountId, now);
  }
}

const searchOf = (input: CaseSearchInput, now: Date): CaseSearch => ({
  text: input.text?.trim() || null,
  icd10: input.icd10 ?? null,
  specialtyCode: input.specialtyCode ?? null,
  priorities: input.priorities ?? null,
  facilityId: input.facilityId ?? null,
  practitionerId: input.practitionerId ?? null,
  from: input.days === undefined ? (input.from ?? null) : daysBefore(now, input.days),
  to: input.to ?? null,
});

function placeIn(cursor: string): WorklistPlace {
  const place = placeOf(cursor);
  if (!place) throw new InvalidInput({ cursor: 'wrong-format' });
  return place;
}

function rowView({ order: _order, patientId, ...row }: WorklistRow, now: Date): WorklistRowView {
  const { name, unnamedReason, birthDate, estimatedAge, sex, ...rest } = row;
  const age = patientAge({ birthDate, estimatedAge, unnamedReason }, now);
  return { ...rest, patient: { id: patientId, name, unnamedReason, age, sex } };
}
