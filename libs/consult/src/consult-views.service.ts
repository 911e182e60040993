import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access';
import { Directory, PractitionerRef } from '#directory';
import { patientBanner, Patients } from '#patients';
import { Clock } from '#platform';
import { type Attendance, isPresent } from './attendance.js';
import { attendanceStore } from './attendance.store.js';
import { type ConsultQuestion, consultCaseStore } from './consult-case.store.js';
import { ConsultDoor } from './consult-door.service.js';
import type {
  CaseConsultView,
  ConsultCanView,
  ConsultParticipantView,
  ConsultView,
  OpinionView,
} from './consult.dto.js';
import { type Consult, roleOf } from './consult.js';
import { consultStore } from './consult.store.js';
import { codesOf, missingForEnd } from './opinion.js';

/** What the page of a consult shows. */
@Injectable()
export class ConsultViews {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly door: ConsultDoor,
    private readonly directory: Directory,
    private readonly patients: Patients,
  ) {}

  async get(actor: Actor, consultId: string): Promise<ConsultView> {
    const { consult, kase } = await this.door.get(actor, consultId);
    const now = this.clock.now();
    const questions = await consultCaseStore.questions(this.database.manager, kase.id);
    const participants = await this.participants(consultId, now);
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

  async ofCase(actor: Actor, caseId: string): Promise<CaseConsultView> {
    const consult = await this.door.ofCase(actor, caseId);
    return { consultId: consult?.id ?? null, state: consult?.state ?? null };
  }

  private async participants(consultId: string, now: Date): Promise<ConsultParticipantView[]> {
    const participants = await consultStore.participants(this.database.manager, consultId);
    const stays = await attendanceStore.all(this.database.manager, consultId);
    const people = await this.directory.practitioners(participants.map((each) => each.practitionerId));
    const facilities = await this.directory.facilities([...people.values()].map((person) => person.facilityId));
    return participants.flatMap(({ practitionerId, role }) => {
      const person = people.get(practitionerId);
      if (!person) return [];
      const own = stays.filter((stay: Attendance) => stay.practitionerId === practitionerId);
      return {
        ...PractitionerRef.of(person, facilities.get(person.facilityId)),
        role,
        present: own.some((stay) => isPresent(stay, now)),
        attended: own.length > 0,
      };
    });
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
