import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, clinician, Reauthentication } from '#access';
import { inTransaction } from '#database';
import { Clock, newId } from '#platform';
import { ConsultLife } from './consult-life.service.js';
import { type MinutesBook, MinutesDoor } from './minutes-door.service.js';
import { problemsOf } from './minutes-rules.js';
import { MinutesBreakRules, MinutesChangedMeanwhile, NotASigner } from './minutes.errors.js';
import { contentHash, signersOf, type MinutesPerson, type MinutesVersion } from './minutes.js';
import { minutesStore } from './minutes.store.js';

/** A signature binds the exact content that its owner read, and nobody signs for another. */
@Injectable()
export class MinutesSigning {
  private readonly log = new Logger(MinutesSigning.name);

  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly door: MinutesDoor,
    private readonly reauthentication: Reauthentication,
    private readonly life: ConsultLife,
  ) {}

  /** `readHash` is that of the content which the signer has on the screen. Signed a second time, nothing changes. */
  async sign(actor: Actor, consultId: string, password: string, readHash: string): Promise<void> {
    const practitionerId = clinician(actor);
    const seen = await this.door.get(actor, consultId);
    signerIn(seen, practitionerId);
    // Before the transaction: a password is slow to check, on purpose.
    await this.reauthentication.check(actor, password);

    await inTransaction(this.database, async (tx) => {
      const book = await this.door.hold(tx, consultId);
      const { version, signatures } = book;
      const { role } = signerIn(book, practitionerId);
      if (version.contentHash !== readHash) throw new MinutesChangedMeanwhile(version.version);
      requireSound(version);
      if (signatures.some((signature) => signature.practitionerId === practitionerId)) return;

      const signedAt = this.clock.now();
      const signature = { practitionerId, role, contentHash: readHash, signedAt, voidedAt: null };
      await minutesStore.sign(tx, newId(), version.id, signature);
      await this.life.minutesChanged(tx, book.consult, version.version);
      this.log.log({ consultId, version: version.version, role }, 'minutes were signed');
    });
  }
}

function signerIn({ version }: MinutesBook, practitionerId: string): MinutesPerson {
  const signer = signersOf(version.content.facts).find((person) => person.practitionerId === practitionerId);
  if (!signer) throw new NotASigner();
  return signer;
}

/** Nobody signs what breaks the rules of the form, nor what somebody has altered in the database. */
function requireSound(version: MinutesVersion): void {
  if (contentHash(version.content) !== version.contentHash) {
    throw new Error(`version ${version.version} of minutes ${version.id} does not have its hash`);
  }
  const problems = problemsOf(version.content);
  if (Object.keys(problems).length > 0) throw new MinutesBreakRules(problems);
}
