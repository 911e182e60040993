import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PageEntity } from './page.entity.js';
import type { PageBook, Ring } from './page.js';
import { PageStepEntity } from './page-step.entity.js';

@Injectable()
export class PageViewsStore {
  constructor(private readonly database: DataSource) {}

  /** The rings of a doctor, the most urgent first. */
  rings(practitionerId: string): Promise<Ring[]> {
    return this.database.query<Ring[]>(
      `SELECT page.id AS "pageId", page.case_id AS "caseId", kase.patient_id AS "patientId", step.step, page.priority,
              page.specialty_code AS "specialtyCode", facility.short_name AS "requestingFacilityName",
              coalesce(question.text, kase.situation) AS question, step.ring_until AS "ringUntil",
              greatest(extract(epoch FROM step.ring_until - clock_timestamp()) * 1000, 0)::int AS "remainingMs"
       FROM page_step step
       JOIN page ON page.id = step.page_id
       JOIN medical_case kase ON kase.id = page.case_id
       JOIN facility ON facility.id = kase.requesting_facility_id
       LEFT JOIN case_question question ON question.case_id = kase.id AND question.number = 1
       WHERE step.practitioner_id = $1 AND step.state = 'ringing'
       ORDER BY page.priority, step.rang_at`,
      [practitionerId],
    );
  }

  /** The newest page of a case with its steps, and the time by the clock that rings them. */
  async findNewest(caseId: string): Promise<(PageBook & { now: Date }) | null> {
    const page = await this.database
      .getRepository(PageEntity)
      .findOne({ where: { caseId }, order: { startedAt: 'DESC', id: 'DESC' } });
    if (!page) return null;
    const [steps, [clock]] = await Promise.all([
      this.database.getRepository(PageStepEntity).find({ where: { pageId: page.id }, order: { step: 'ASC' } }),
      this.database.query<{ now: Date }[]>('SELECT clock_timestamp() AS now'),
    ]);
    return { page, steps, now: clock?.now ?? page.startedAt };
  }
}
