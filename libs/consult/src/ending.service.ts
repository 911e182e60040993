import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, clinician } from '#access';
import { inTransaction, type Tx } from '#database';
import { type Patient, Patients } from '#patients';
import { Clock, newId } from '#platform';
import { attendanceStore } from './attendance.store.js';
import { type ConsultCase, consultCaseStore } from './consult-case.store.js';
import { ConsultDoor } from './consult-door.service.js';
import { ConsultLife } from './consult-life.service.js';
import { ConsultIncomplete, ConsultNotFound, NotTheChair } from './consult.errors.js';
import { roleOf, standInSecretary, type Consult } from './consult.js';
import { consultStore } from './consult.store.js';
import { draftMinutes } from './minutes-draft.js';
import { contentHash, type MinutesContent, type MinutesPatient } from './minutes.js';
import { guestStore } from './guest.store.js';
import { minutesStore } from './minutes.store.js';
import { codesOf, missingForEnd } from './opinion.js';
import { recordingStore } from './recording.store.js';

/** The specialist ends the consult: the case is answered and the minutes are drafted, together or not at all. */
@Injectable()
export class Ending {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly door: ConsultDoor,
    private readonly patients: Patients,
    private readonly life: ConsultLife,
  ) {}

  /** Ended again by the chair, it stays as it is. */
  async end(actor: Actor, consultId: string): Promise<void> {
    const chairId = clinician(actor);
    const { kase } = await this.door.get(actor, consultId);
    const patient = await this.patients.ofRecord(kase.patientId);

    await inTransaction(this.database, async (tx) => {
      const consult = await consultStore.lock(tx, consultId);
      if (!consult) throw new ConsultNotFound();
      const subject = await consultCaseStore.get(tx, consult.caseId);

      if (roleOf(await consultStore.participants(tx, consultId), chairId) !== 'chair') throw new NotTheChair();
      if (consult.state === 'ended') return;
      const missing = missingForEnd(subject.questions, consult.opinion);
      if (Object.keys(missing).length > 0) throw new ConsultIncomplete(missing);

      const now = this.clock.now();
      const ended = await this.life.end(tx, consult, chairId, now);
      await this.settleSecretary(tx, ended, subject);
      const content = await this.draft(tx, ended, subject, patient, now);
      await minutesStore.insert(tx, {
        id: newId(),
        consultId,
        version: 1,
        content,
        contentHash: contentHash(content),
        writtenBy: chairId,
        writtenAt: now,
      });

      await this.life.minutesChanged(tx, ended, 1);
    });
  }

  private async draft(
    tx: Tx,
    consult: Consult,
    kase: ConsultCase,
    patient: Patient,
    now: Date,
  ): Promise<MinutesContent> {
    const codes = [...codesOf(consult.opinion), ...(kase.diagnosisCode === null ? [] : [kase.diagnosisCode])];
    return draftMinutes({
      kase,
      patient: minutesPatient(patient, kase.place ?? ''),
      facilities: {
        requesting: await consultCaseStore.facility(tx, kase.requestingFacilityId),
        consulting: await consultCaseStore.facility(tx, kase.consultingFacilityId),
      },
      participants: await consultStore.participants(tx, consult.id),
      people: await consultCaseStore.people(tx, consult.id),
      attendances: await attendanceStore.all(tx, consult.id),
      guests: await guestStore.ofConsult(tx, consult.id),
      recordings: await recordingStore.times(tx, consult.id, now),
      opinion: consult.opinion,
      codeNames: await consultCaseStore.codeNames(tx, codes),
      consultedFrom: consult.openedAt ?? consult.createdAt,
      endedAt: now,
    });
  }

  private async settleSecretary(tx: Tx, { id }: Consult, { requestingFacilityId }: ConsultCase): Promise<void> {
    const people = await consultCaseStore.people(tx, id);
    const came = (await attendanceStore.all(tx, id)).flatMap(({ practitionerId }) => {
      const person = people.find((each) => each.id === practitionerId);
      return person ? [{ practitionerId: person.id, facilityId: person.facilityId }] : [];
    });
    const standIn = standInSecretary(await consultStore.participants(tx, id), came, requestingFacilityId);
    if (standIn !== null) await consultStore.replaceSecretary(tx, id, standIn);
  }
}

const minutesPatient = (patient: Patient, place: string): MinutesPatient => ({
  id: patient.id,
  name: patient.name,
  unnamedReason: patient.unnamedReason,
  birthDate: patient.birthDate,
  estimatedAge: patient.estimatedAge,
  sex: patient.sex,
  identifiers: patient.identifiers.map(({ system, value }) => ({ system, value })),
  address: [patient.address, patient.communeName].filter((part) => part !== null && part !== '').join(', '),
  place,
  allergyStatus: patient.allergyStatus,
  allergies: patient.allergies,
});
