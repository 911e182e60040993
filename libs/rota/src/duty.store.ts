import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, LessThan, MoreThan, QueryFailedError } from 'typeorm';
import type { Tx } from '#database';
import { DutyEntity } from './duty.entity.js';
import type { Duty, Period, Seat } from './duty.js';
import { DutyOverlaps } from './rota.errors.js';
import type { RoomMade } from './room-on-rota.js';

/** PostgreSQL's code for a broken EXCLUDE constraint. */
const EXCLUSION_VIOLATION = '23P01';

@Injectable()
export class DutyStore {
  constructor(private readonly database: DataSource) {}

  /** Duties of a facility that touch a period. */
  during(facilityId: string, { from, to }: Period): Promise<Duty[]> {
    return this.database.getRepository(DutyEntity).find({
      where: { facilityId, from: LessThan(to), to: MoreThan(from) },
      order: { from: 'ASC' },
    });
  }

  /** Duties of one specialty, and those of the leader, that run at a moment. */
  running(facilityId: string, specialtyCode: string, at: Date): Promise<Duty[]> {
    return this.database
      .getRepository(DutyEntity)
      .createQueryBuilder('duty')
      .where('duty.facilityId = :facilityId', { facilityId })
      .andWhere(`(duty.specialtyCode = :specialtyCode OR duty.line = 'leader')`, { specialtyCode })
      .andWhere('duty.from <= :at AND duty.to > :at', { at })
      .getMany();
  }

  findForChange(tx: Tx, id: string): Promise<Duty | null> {
    return tx.findOne(DutyEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Who holds the seat during a part of the period, the earliest first; locked. */
  inTheWay(tx: Tx, seat: Seat, { from, to }: Period): Promise<Duty[]> {
    const { facilityId, specialtyCode, line, position } = seat;
    return tx.find(DutyEntity, {
      where: {
        facilityId,
        specialtyCode: specialtyCode ?? IsNull(),
        line,
        position,
        from: LessThan(to),
        to: MoreThan(from),
      },
      order: { from: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async clear(tx: Tx, made: RoomMade): Promise<void> {
    for (const duty of made.removed) await this.remove(tx, duty.id);
    for (const duty of [...made.shortened, ...made.added]) await this.save(tx, duty);
  }

  async save(tx: Tx, duty: Duty): Promise<void> {
    try {
      await tx.upsert(DutyEntity, duty, ['id']);
    } catch (error) {
      // The seat was free when this transaction looked: another one was faster.
      if (isExclusionViolation(error)) throw new DutyOverlaps();
      throw error;
    }
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.delete(DutyEntity, { id });
  }
}

function isExclusionViolation(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const cause: unknown = error.driverError;
  return cause instanceof Error && 'code' in cause && cause.code === EXCLUSION_VIOLATION;
}
