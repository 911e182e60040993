import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Audit, type Actor } from '#access';
import { inTransaction, type Tx } from '#database';
import { Clock, InvalidInput } from '#platform';
import { PatientChangedMeanwhile, PatientKnownAlready, PatientNotFound, PatientNotYours } from './patient.errors.js';
import { detailsOf, normalisePatient, patientProblems, type Patient, type PatientDetails } from './patient.js';
import { PatientStore } from './patient.store.js';

/** Finding, adding and changing patients. */
@Injectable()
export class Patients {
  constructor(
    private readonly database: DataSource,
    private readonly store: PatientStore,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async search(actor: Actor, text: string): Promise<Patient[]> {
    const found = await this.store.search(actor, text.trim(), this.clock.now());
    this.audit.concerns({ patientIds: found.map((patient) => patient.id) });
    return found;
  }

  /** The patient, or null when there is none whom the actor may know of. */
  async find(actor: Actor, id: string): Promise<Patient | null> {
    const patient = await this.store.findVisible(actor, id, this.clock.now());
    if (patient) this.audit.concerns({ patientIds: [id] });
    return patient;
  }

  /** The patient, when the actor may know of them. */
  async get(actor: Actor, id: string): Promise<Patient> {
    const patient = await this.find(actor, id);
    if (!patient) throw new PatientNotFound();
    return patient;
  }

  /** The patient of a record that the caller has shown to be visible; that record is what the audit names. */
  async ofRecord(id: string): Promise<Patient> {
    const patient = await this.store.find(id);
    if (!patient) throw new PatientNotFound();
    return patient;
  }

  /** Adds a patient; sent again under the same id, answers the one that is there. */
  async add(actor: Actor, id: string, facilityId: string | null, input: PatientDetails): Promise<Patient> {
    const now = this.clock.now();
    const details = await this.checked(this.database.manager, input, now);
    const home = facilityOf(actor, facilityId);

    const patient = await inTransaction(this.database, async (tx) => {
      const added: Patient = {
        ...details,
        id,
        communeName: null,
        facilityId: home,
        createdBy: actor.accountId,
        createdAt: now,
        updatedAt: now,
        version: 1,
      };
      if (!(await this.store.insert(tx, added))) return null;
      await this.refuseTwin(tx, actor, added, now);
      return added;
    });
    // A twin of this very request came first; whoever else's patient it is stays unknown.
    return patient === null ? this.get(actor, id) : this.get(actor, patient.id);
  }

  /** Changes what is given; `version` is the one that was read. */
  async change(actor: Actor, id: string, version: number | null, changes: Partial<PatientDetails>): Promise<Patient> {
    const now = this.clock.now();
    await this.get(actor, id);

    await inTransaction(this.database, async (tx) => {
      const before = await this.store.lock(tx, id);
      if (!before) throw new PatientNotFound();
      if (!mayChange(actor, before)) throw new PatientNotYours();
      if (before.version !== version) throw new PatientChangedMeanwhile({ version: before.version });
      const details = await this.checked(tx, { ...detailsOf(before), ...changes }, now);
      const after = { ...before, ...details, updatedAt: now, version: version + 1 };
      await this.store.update(tx, after);
      await this.refuseTwin(tx, actor, after, now);
    });
    return this.get(actor, id);
  }

  private async checked(tx: Tx, input: PatientDetails, now: Date): Promise<PatientDetails> {
    const details = normalisePatient(input);
    const problems = patientProblems(details, now);
    if (details.communeCode !== null && !(await this.store.communeExists(tx, details.communeCode))) {
      problems.communeCode = 'unknown-code';
    }
    if (Object.keys(problems).length > 0) throw new InvalidInput(problems);
    return details;
  }

  /** Two patients with one number of the state are one patient; the search would have found them. */
  private async refuseTwin(tx: Tx, actor: Actor, patient: Patient, now: Date): Promise<void> {
    const twin = await this.store.findByNumber(tx, actor, patient, now);
    if (twin !== null) throw new PatientKnownAlready({ patientId: twin });
  }
}

/** Only the facility that registered a patient changes the details. */
export const mayChange = (actor: Pick<Actor, 'facilityIds'>, patient: Pick<Patient, 'facilityId'>): boolean =>
  actor.facilityIds.includes(patient.facilityId);

function facilityOf(actor: Actor, asked: string | null): string {
  const facility = asked ?? actor.facilityIds[0];
  if (facility === undefined || (asked === null && actor.facilityIds.length > 1)) {
    throw new InvalidInput({ facilityId: 'required' });
  }
  if (!actor.facilityIds.includes(facility)) throw new InvalidInput({ facilityId: 'not-yours' });
  return facility;
}
