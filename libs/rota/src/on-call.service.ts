import { Injectable } from '@nestjs/common';
import type { Duty } from './duty.js';
import { DutyStore } from './duty.store.js';
import { onCallAt } from './on-call.js';

/** Answers others who is on call. */
@Injectable()
export class OnCall {
  constructor(private readonly duties: DutyStore) {}

  /** Those of a specialty in the order in which they are asked, and then the duty leader of the facility. */
  async at(facilityId: string, specialtyCode: string, at: Date): Promise<Duty[]> {
    return onCallAt(await this.duties.running(facilityId, specialtyCode, at), at);
  }
}
