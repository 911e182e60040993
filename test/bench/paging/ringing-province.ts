import type { DataSource } from 'typeorm';
import { Outbox } from '#database';
import { newId } from '#platform';

/** Who is on call for all pages, in the order in which they are asked. */
const CHAIN = [
  { line: 'first', position: 1, at: 'hospital' },
  { line: 'first', position: 2, at: 'hospital' },
  { line: 'second', position: 1, at: 'hospital' },
  { line: 'leader', position: 1, at: 'hospital' },
  { line: 'first', position: 1, at: 'neighbour' },
] as const;

/** How many are asked before there is nobody left. */
export const STEPS = CHAIN.length;

/** A clinic that asks, a hospital and its neighbour that answer, with five doctors at open pages who do not. */
export class RingingProvince {
  private readonly ids = { clinic: newId(), hospital: newId(), neighbour: newId() };
  private readonly accountId = newId();
  private readonly requesterId = newId();
  private readonly patientId = newId();

  constructor(private readonly database: DataSource) {}

  async furnish(): Promise<void> {
    const { clinic, hospital, neighbour } = this.ids;
    await this.sql(`INSERT INTO province VALUES ('75', 'Đồng Nai', 'Dong Nai') ON CONFLICT DO NOTHING`);
    await this.sql(`INSERT INTO specialty VALUES ('cardiology', 'Tim mạch', 'Cardiology', 1) ON CONFLICT DO NOTHING`);
    for (const [nth, id] of [clinic, hospital, neighbour].entries()) {
      await this.sql(
        `INSERT INTO facility (id, code, name, name_en, short_name, kind, technical_level, province_code)
         VALUES ($1, $2, 'H', 'H', 'H', 'provincial-hospital', 'basic', '75')`,
        [id, `7500${nth + 1}`],
      );
    }
    await this.sql(`INSERT INTO account (id, login, password_hash, name) VALUES ($1, 'planner', '-', 'P')`, [
      this.accountId,
    ]);
    for (const [rank, id] of [hospital, neighbour].entries()) {
      await this.sql(
        `INSERT INTO support_agreement (id, requesting_facility_id, consulting_facility_id, number, valid, rank)
         VALUES ($1, $2, $3, 'A', '[2020-01-01,)', $4)`,
        [newId(), clinic, id, rank + 1],
      );
    }
    await this.doctor(this.requesterId, clinic);
    for (const { line, position, at } of CHAIN) {
      const id = newId();
      await this.doctor(id, this.ids[at]);
      await this.sql(
        `INSERT INTO duty (id, facility_id, specialty_code, line, position, practitioner_id, starts_at, ends_at, created_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, now() - interval '1 hour', now() + interval '1 day', $7, now())`,
        [newId(), this.ids[at], line === 'leader' ? null : 'cardiology', line, position, id, this.accountId],
      );
      await this.sql(
        `INSERT INTO presence (socket_id, process_id, practitioner_id, seen_at) VALUES ($1, $2, $3, 'infinity')`,
        [newId(), newId(), id],
      );
    }
    // A process of session that has run for an hour and never dies: the doctors' pages stay open.
    await this.sql(`INSERT INTO session_process VALUES ($1, now() - interval '1 hour', 'infinity')`, [newId()]);
    await this.sql(
      `INSERT INTO patient (id, name, sex, allergy_status, facility_id, created_by, created_at, updated_at)
       VALUES ($1, 'A patient', 1, 'none-known', $2, $3, now(), now())`,
      [this.patientId, clinic, this.accountId],
    );
  }

  /** Emergencies that are sent in one moment, each told as `cases` tells it. */
  async submit(count: number): Promise<void> {
    const { clinic, hospital } = this.ids;
    const outbox = new Outbox();
    await this.database.transaction(async (tx) => {
      for (let nth = 0; nth < count; nth++) {
        const caseId = newId();
        await tx.query(
          `INSERT INTO medical_case (id, number, state, patient_id, requesting_facility_id, requesting_practitioner_id,
             consulting_facility_id, specialty_code, priority, situation, created_at, updated_at)
           VALUES ($1::uuid, $1::text, 'ringing', $2, $3, $4, $5, 'cardiology', 1, 'Chest pain', now(), now())`,
          [caseId, this.patientId, clinic, this.requesterId, hospital],
        );
        await outbox.tell(tx, { type: 'CaseSubmitted', facts: { caseId } });
      }
      // What counts is when they were sent, all at once: that is here.
      await tx.query('UPDATE medical_case SET submitted_at = clock_timestamp()');
    });
  }

  private async doctor(id: string, facilityId: string): Promise<void> {
    await this.sql('INSERT INTO practitioner (id, facility_id, name) VALUES ($1, $2, $3)', [id, facilityId, 'D']);
    await this.sql('INSERT INTO practitioner_specialty VALUES ($1, $2)', [id, 'cardiology']);
  }

  private async sql(text: string, values: unknown[] = []): Promise<void> {
    await this.database.query(text, values);
  }
}
