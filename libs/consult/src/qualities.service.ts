import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access';
import { ConsultDoor } from './consult-door.service.js';
import type { MeasuredQuality, QualityMinute } from './quality.js';
import { qualityStore } from './quality.store.js';

/** How pictures and sound were in a consult: kept as it goes, and read by whoever may see its case. */
@Injectable()
export class Qualities {
  constructor(
    private readonly database: DataSource,
    private readonly door: ConsultDoor,
  ) {}

  async keep(measured: readonly MeasuredQuality[]): Promise<void> {
    await qualityStore.insert(this.database.manager, measured);
  }

  async of(actor: Actor, consultId: string): Promise<QualityMinute[]> {
    const { consult } = await this.door.get(actor, consultId);
    return qualityStore.minutes(this.database.manager, consult.id);
  }
}
