import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access';
import type { Tx } from '#database';
import { ConsultDoor } from './consult-door.service.js';
import type { Consult, Participant } from './consult.js';
import { consultStore } from './consult.store.js';
import { MinutesNotFound } from './minutes.errors.js';
import type { MinutesVersion, Signature } from './minutes.js';
import { minutesStore } from './minutes.store.js';

/** One version of the minutes with everything that is decided from. */
export interface MinutesBook {
  consult: Consult;
  participants: Participant[];
  version: MinutesVersion;
  signatures: Signature[];
}

/** The door to minutes: whoever may see the case may read them. */
@Injectable()
export class MinutesDoor {
  constructor(
    private readonly database: DataSource,
    private readonly consults: ConsultDoor,
  ) {}

  /** The latest version, or the one that is named. */
  async get(actor: Actor, consultId: string, version?: number): Promise<MinutesBook> {
    const { consult } = await this.consults.get(actor, consultId);
    return bookOf(this.database.manager, consult, version);
  }

  /** The latest version, held: until the transaction ends nobody else writes or signs another. */
  async hold(tx: Tx, consultId: string): Promise<MinutesBook> {
    const consult = await consultStore.lock(tx, consultId);
    if (!consult) throw new MinutesNotFound();
    return bookOf(tx, consult);
  }
}

async function bookOf(tx: Tx, consult: Consult, number?: number): Promise<MinutesBook> {
  const version =
    number === undefined
      ? await minutesStore.findLatest(tx, consult.id)
      : await minutesStore.find(tx, consult.id, number);
  if (!version) throw new MinutesNotFound();
  return {
    consult,
    participants: await consultStore.participants(tx, consult.id),
    version,
    signatures: await minutesStore.signatures(tx, version.id),
  };
}
