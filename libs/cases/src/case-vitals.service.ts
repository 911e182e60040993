import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { clinician, type Actor } from '#access';
import { inTransaction } from '#database';
import { Clock, InvalidInput } from '#platform';
import { IdTaken, VitalsToConfirm } from './case.errors.js';
import { CaseLife } from './case-life.service.js';
import { CaseRecordsStore } from './case-records.store.js';
import { Cases } from './cases.service.js';
import { measurementProblems, roundMeasurement, toConfirm, type Measurement, type VitalSigns } from './vital-signs.js';

/** A set of vital signs as it is filled in. */
export interface NewVitals {
  /** Made by the client. */
  id: string;
  takenAt: Date;
  measured: Measurement;
  confirmed: readonly string[];
}

/** Vital signs of a case. */
@Injectable()
export class CaseVitals {
  constructor(
    private readonly database: DataSource,
    private readonly cases: Cases,
    private readonly records: CaseRecordsStore,
    private readonly life: CaseLife,
    private readonly clock: Clock,
  ) {}

  /** Adds a set. While the case is a draft a set may be sent again and mended; later it stands. */
  async add(actor: Actor, caseId: string, { id, takenAt, measured: given, confirmed }: NewVitals): Promise<void> {
    const now = this.clock.now();
    const by = clinician(actor);
    await this.cases.getVisible(actor, caseId);
    const measured = roundMeasurement(given);
    refuseImpossible(measured, takenAt, confirmed, now);

    await inTransaction(this.database, async (tx) => {
      const kase = await this.cases.lockFor(tx, actor, caseId, 'addVitals');
      const before = await this.records.findVitals(tx, id);
      if (before && before.caseId !== caseId) throw new IdTaken({ field: 'id' });
      if (before && kase.state !== 'draft') return;
      const vitals: VitalSigns = { ...measured, id, caseId, takenAt, recordedBy: by, confirmed: [...confirmed] };
      await this.records.saveVitals(tx, vitals);
      if (!before) await this.life.happened(tx, kase, 'vitals-added', by, { vitalsId: id }, now);
    });
  }
}

function refuseImpossible(measured: Measurement, takenAt: Date, confirmed: readonly string[], now: Date): void {
  const problems = measurementProblems(measured, takenAt, now);
  if (Object.keys(problems).length > 0) throw new InvalidInput(problems);
  const asked = toConfirm(measured, confirmed);
  if (asked.length > 0) throw new VitalsToConfirm({}, Object.fromEntries(asked.map((name) => [name, 'unlikely'])));
}
