import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access';
import { patientBanner, Patients } from '#patients';
import { Clock } from '#platform';
import { type ConsultQuestion, consultCaseStore } from './consult-case.store.js';
import { ConsultDoor } from './consult-door.service.js';
import { ConsultPeople } from './consult-people.service.js';
import type {
  CaseConsultView,
  ConsultCanView,
  ConsultParticipantView,
  ConsultView,
  OpinionView,
} from './consult.dto.js';
import { type Consult, roleOf } from './consult.js';
import { codesOf, missingForEnd } from './opinion.js';

/** What the page of a consult shows. */
@Injectable()
export class ConsultViews {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly door: ConsultDoor,
    private readonly persons: ConsultPeople,
    private readonly patients: Patients,
  ) {}

  async get(actor: Actor, consultId: string): Promise<ConsultView> {
    const { consult, kase } = await this.door.get(actor, consultId);
    const now = this.clock.now();
    const questions = await consultCaseStore.questions(this.database.manager, kase.id);
    const participants = await this.persons.inConsult(consultId, now);
    const myRole = roleOf(
      participants.map(({ id, role }) => ({ practitionerId: id, role })),
      actor.practitionerId,
    );
    const { id, caseId, state, createdAt, openedAt, endedAt, version } = consult;
    return {
      id,
      caseId,
      caseNumber: kase.number,
      state,
      createdAt,
      openedAt,
      endedAt,
      patient: patientBanner(await this.patients.ofRecord(kase.patientId), now),
      myRole,
      participants,
      questions: questions.map(({ id, number, text, answer }: ConsultQuestion) => ({ id, number, text, answer })),
      opinion: await this.opinion(consult),
      version,
      missing: Object.keys(missingForEnd(questions, consult.opinion)),
      can: allowed(consult, myRole, actor),
    };
  }

  async people(actor: Actor, consultId: string): Promise<ConsultParticipantView[]> {
    await this.door.get(actor, consultId);
    return this.persons.inConsult(consultId, this.clock.now());
  }

  async ofCase(actor: Actor, caseId: string): Promise<CaseConsultView> {
    const consult = await this.door.ofCase(actor, caseId);
    return { consultId: consult?.id ?? null, state: consult?.state ?? null };
  }

  private async opinion({ opinion }: Consult): Promise<OpinionView> {
    const names = await consultCaseStore.codeNames(this.database.manager, codesOf(opinion));
    return { ...opinion, codeNames: Object.fromEntries(names) };
  }
}

function allowed({ state }: Consult, role: ConsultView['myRole'], actor: Actor): ConsultCanView {
  const over = state === 'ended';
  return {
    enter: !over && actor.practitionerId !== null,
    writeOpinion: !over && role === 'chair',
    end: !over && role === 'chair',
    readMinutes: over,
    editMinutes: over && (role === 'chair' || role === 'secretary'),
  };
}
