import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#access';
import { roleOf } from './consult.js';
import { type MinutesBook, MinutesDoor } from './minutes-door.service.js';
import { minutesPrint } from './minutes-print.js';
import { MinutesPrinter } from './minutes-printer.service.js';
import { changesBetween, problemsOf } from './minutes-rules.js';
import type { MinutesCanView, MinutesView } from './minutes-view.dto.js';
import { minutesState, missingSigners, type MinutesContent } from './minutes.js';
import { minutesStore } from './minutes.store.js';

/** What the page of the minutes shows, and their print. */
@Injectable()
export class MinutesViews {
  constructor(
    private readonly database: DataSource,
    private readonly door: MinutesDoor,
    private readonly printer: MinutesPrinter,
  ) {}

  /** The latest version, or the one that is named. */
  async get(actor: Actor, consultId: string, version?: number): Promise<MinutesView> {
    const book = await this.door.get(actor, consultId, version);
    const { consult, version: shown, signatures } = book;
    const lines = await minutesStore.lines(this.database.manager, consultId);
    const before = await minutesStore.find(this.database.manager, consultId, shown.version - 1);
    const name = namesIn(shown.content);
    return {
      consultId,
      caseId: consult.caseId,
      version: shown.version,
      state: minutesState(shown, signatures),
      content: shown.content,
      contentHash: shown.contentHash,
      writtenByName: name(shown.writtenBy),
      writtenAt: shown.writtenAt,
      signatures: signatures.map((signature) => ({
        practitionerId: signature.practitionerId,
        name: name(signature.practitionerId),
        role: signature.role,
        contentHash: signature.contentHash,
        signedAt: signature.signedAt,
        voidedAt: signature.voidedAt,
      })),
      missingSigners: missingSigners(shown, signatures).map(({ practitionerId, name, role }) => ({
        practitionerId,
        name,
        role,
      })),
      versions: lines.map(({ writtenBy, ...line }) => ({ ...line, writtenByName: name(writtenBy) })),
      changes: before ? changesBetween(before.content.text, shown.content.text) : [],
      problems: problemsOf(shown.content),
      can: allowed(book, actor, shown.version === lines[0]?.version),
    };
  }

  /** The latest version on paper. The name of the file says which case and version, and nothing of the patient. */
  async print(actor: Actor, consultId: string): Promise<{ fileName: string; pdf: Uint8Array }> {
    const { version, signatures } = await this.door.get(actor, consultId);
    const print = minutesPrint(version, signatures, minutesState(version, signatures));
    return {
      fileName: `bien-ban-hoi-chan-${version.content.facts.caseNumber}-v${version.version}.pdf`,
      pdf: await this.printer.print(print),
    };
  }
}

/** Names as they stand in the minutes: whoever writes or signs them is one of their people. */
const namesIn =
  ({ facts }: MinutesContent) =>
  (practitionerId: string): string =>
    facts.people.find((person) => person.practitionerId === practitionerId)?.name ?? '';

function allowed({ participants, version, signatures }: MinutesBook, actor: Actor, latest: boolean): MinutesCanView {
  const role = roleOf(participants, actor.practitionerId);
  const awaited = missingSigners(version, signatures).some((signer) => signer.practitionerId === actor.practitionerId);
  return {
    edit: latest && (role === 'chair' || role === 'secretary'),
    editOutcome: latest && role === 'chair',
    sign: latest && awaited && Object.keys(problemsOf(version.content)).length === 0,
  };
}
