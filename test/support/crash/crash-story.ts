import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '#platform';
import { DEMO_PASSWORD } from '../../../apps/standalone/src/demo/people.js';
import { aDraft, anOpinion, aPatientToAdd, OUTCOME, vitalSigns } from '../story.js';
import { Facts, happenedOnce, once, type Seen, type Whereabouts } from './facts.js';
import type { StubbornDoctor } from './stubborn-doctor.js';

export interface Cast {
  clinic: StubbornDoctor;
  specialists: readonly StubbornDoctor[];
}

interface Step {
  name: string;
  carryOut: () => Promise<void>;
}

/** What the doctor who is rung first does. */
export type FirstRung = 'accepts' | 'declines' | 'is silent';

/** A text that is rewritten: what was acknowledged last, and what is on its way. */
interface Rewritten {
  kept: string;
  sent: string;
  version: number;
}

const DEPARTMENT = 'Khoa Cấp cứu';
const POLL_MS = 20;
/** Less than one ring takes: a ring that stands still is noticed, an outage does not count. */
const RUNG_WITHIN_LOOKS = 300;

/**
 * One case from the patient to its close, step by step, as the doctors of the demo would have it. Whatever the product
 * acknowledges becomes a fact.
 */
export class CrashStory implements Whereabouts {
  readonly facts = new Facts();
  readonly caseId = newId();
  readonly patientNumber = `26${randomBytes(5).readUIntBE(0, 5)}`;
  /** Who is in the room now. */
  readonly inRoom = new Set<string>();
  consultId = '';
  /** When the first ring is over. */
  ringUntil = new Date();
  private doingNow = { name: 'nothing', since: 0 };

  private readonly patientId = newId();
  private readonly draft = aDraft(this.patientId);
  private readonly situation: Rewritten = { kept: '', sent: '', version: 0 };
  private readonly conclusion: Rewritten = { kept: '', sent: '', version: 1 };
  private pageId = '';
  private minutesHash = '';
  private chair: StubbornDoctor;

  constructor(
    private readonly cast: Cast,
    private readonly first: FirstRung,
  ) {}

  readonly steps: readonly Step[] = [
    this.step('adds the patient', () => this.addPatient()),
    this.step('begins the case', () => this.save('Đau ngực')),
    this.step('saves the draft', () => this.save('Đau ngực trái 2 giờ')),
    this.step('saves it again', () => this.save('Đau ngực trái 2 giờ, vã mồ hôi')),
    this.step('notes vital signs', () => this.noteVitals()),
    this.step('attaches a photo', () => this.attachPhoto()),
    this.step('sends the case', () => this.submit()),
    this.step('sees who is rung', () => this.awaitRing()),
    this.step('the first does not take it', () => this.passOn()),
    this.step('accepts', () => this.accept()),
    this.step('writes to the specialist', () => this.write(this.cast.clinic, 'Đã truyền dịch 500 ml')),
    this.step('the specialist joins', () => this.join(this.chair)),
    this.step('the clinic joins', () => this.join(this.cast.clinic)),
    this.step('chats', () => this.write(this.chair, 'Cho xem điện tâm đồ lần hai')),
    this.step('answers in the chat', () => this.write(this.cast.clinic, 'Đã chụp, đang gửi')),
    this.step('writes the opinion', () => this.writeOpinion('Tiêu sợi huyết')),
    this.step('rewrites it', () => this.writeOpinion('Tiêu sợi huyết ngay, chuyển viện trong 2 giờ')),
    this.step('ends the consult', () => this.end()),
    this.step('edits the minutes', () => this.editMinutes()),
    this.step('the chair signs', () => this.sign(this.chair)),
    this.step('the secretary signs', () => this.sign(this.cast.clinic)),
    this.step('prints the minutes', () => this.print()),
    this.step('reports the outcome', () => this.reportOutcome()),
    this.step('closes the case', () => this.close()),
  ];

  /** What is done now, and for how long already. */
  get doing(): string {
    return `${this.doingNow.name} (${(performance.now() - this.doingNow.since).toFixed(0)} ms in)`;
  }

  private step(name: string, work: () => Promise<void>): Step {
    const carryOut = async (): Promise<void> => {
      this.doingNow = { name, since: performance.now() };
      await work();
      this.doingNow = { name: `after: ${name}`, since: performance.now() };
    };
    return { name, carryOut };
  }

  private async addPatient(): Promise<void> {
    const patient = aPatientToAdd(this.patientId);
    const identifiers = [{ system: 'hospital-number', value: this.patientNumber }];
    await this.cast.clinic.ask('POST', '/patients', { ...patient, identifiers });
    this.facts.acknowledged('the patient', ({ patients }) => once(patients, ({ id }) => id === this.patientId));
  }

  private async save(text: string): Promise<void> {
    const { clinic } = this.cast;
    const { version } = this.situation;
    this.situation.sent = text;
    const saved = await clinic.ask<{ version: number }>(
      'PUT',
      `/cases/${this.caseId}`,
      { ...this.draft, situation: text },
      {
        ...(version > 0 && { headers: { 'if-match': String(version) } }),
        doneAlready: async () => {
          const kase = await clinic.get<Seen['kase'] & object>(`/cases/${this.caseId}`);
          return kase.situation === text ? kase : null;
        },
      },
    );
    Object.assign(this.situation, { kept: text, version: saved.version });
    this.facts.acknowledged('the draft', ({ kase, timeline }) => {
      const { kept, sent } = this.situation;
      return kase !== null && [kept, sent].includes(kase.situation) && happenedIn(timeline, 'created');
    });
  }

  private async noteVitals(): Promise<void> {
    const id = newId();
    await this.cast.clinic.ask('POST', `/cases/${this.caseId}/vitals`, vitalSigns(id, new Date()));
    this.facts.acknowledged('the vital signs', ({ kase }) => once(kase?.vitals ?? [], (each) => each.id === id));
  }

  private async attachPhoto(): Promise<void> {
    const id = newId();
    const photo = Buffer.concat([JPEG_HEAD, randomBytes(300_000)]);
    const sha256 = createHash('sha256').update(photo).digest('hex');
    await this.cast.clinic.upload(`/cases/${this.caseId}/attachments?id=${id}`, new Blob([photo]), 'Điện tâm đồ.jpg');
    this.facts.acknowledged(
      'the photo',
      ({ kase, files, timeline }) =>
        once(kase?.attachments ?? [], (each) => each.id === id) &&
        files.get(id) === sha256 &&
        happenedIn(timeline, 'file-added'),
    );
  }

  private async submit(): Promise<void> {
    await this.cast.clinic.ask('POST', `/cases/${this.caseId}/submit`);
    this.facts.acknowledged('that the case was sent', happenedOnce('submitted'));
  }

  /** Waits until one of the cast is rung, and sees it. */
  private async awaitRing(): Promise<void> {
    const rung = await this.rungNow(() => true);
    this.pageId = rung.pageId;
    this.chair = rung.doctor;
    this.ringUntil = new Date(rung.ringUntil);
    this.facts.acknowledged('one ring', ({ page }) => page?.id === this.pageId);
  }

  private async passOn(): Promise<void> {
    if (this.first === 'accepts') return;
    const first = this.chair;
    const ended = this.first === 'declines' ? 'declined' : 'no-answer';
    const passed = (page: Seen['page']): boolean =>
      once(page?.steps ?? [], (step) => step.practitioner.id === first.practitionerId && step.state === ended);
    if (this.first === 'declines') await this.decline(first, passed);
    this.chair = (await this.rungNow((doctor) => doctor !== first)).doctor;
    this.facts.acknowledged('that the first did not take it', ({ page }) => passed(page));
  }

  private async decline(first: StubbornDoctor, passed: (page: Seen['page']) => boolean): Promise<void> {
    const doneAlready = async (): Promise<Seen['page']> => {
      const page = await this.cast.clinic.get<Seen['page']>(`/cases/${this.caseId}/page`);
      return passed(page) ? page : null;
    };
    await first.ask('POST', `/pages/${this.pageId}/decline`, { reason: 'Đang can thiệp' }, { doneAlready });
    this.facts.acknowledged('that the first did not take it', ({ page }) => passed(page));
  }

  private async accept(): Promise<void> {
    const { consultId } = await this.chair.ask<{ consultId: string }>('POST', `/pages/${this.pageId}/accept`);
    this.consultId = consultId;
    const accepted = happenedOnce('accepted');
    this.facts.acknowledged(
      'who accepted',
      (seen) =>
        accepted(seen) &&
        seen.page?.state === 'accepted' &&
        seen.page.acceptedBy?.id === this.chair.practitionerId &&
        seen.consult?.id === consultId,
    );
  }

  private async write(author: StubbornDoctor, text: string): Promise<void> {
    const id = newId();
    await author.ask('POST', `/cases/${this.caseId}/messages`, { id, text, consultId: this.consultId });
    this.facts.acknowledged(`the message "${text}"`, ({ messages }) =>
      once(messages, (each) => each.id === id && each.text === text),
    );
  }

  private async join(doctor: StubbornDoctor): Promise<void> {
    await doctor.join(this.consultId);
    this.inRoom.add(doctor.practitionerId);
    this.facts.acknowledged(`that ${doctor === this.chair ? 'the specialist' : 'the clinic'} was in the room`, (seen) =>
      once(seen.consult?.participants ?? [], (each) => each.id === doctor.practitionerId && each.attended),
    );
    if (doctor === this.cast.clinic) this.facts.acknowledged('that the consult began', happenedOnce('in-consult'));
  }

  private async writeOpinion(text: string): Promise<void> {
    const { chair, conclusion } = this;
    conclusion.sent = text;
    const questionIds = this.draft.questions.map(({ id }) => id);
    const saved = await chair.ask<{ version: number }>(
      'PUT',
      `/consults/${this.consultId}/opinion`,
      anOpinion(conclusion.version, questionIds, text),
      {
        doneAlready: async () => {
          const consult = await chair.get<Seen['consult'] & object>(`/consults/${this.consultId}`);
          return consult.opinion.conclusion === text ? consult : null;
        },
      },
    );
    Object.assign(conclusion, { kept: text, version: saved.version });
    this.facts.acknowledged(
      'the opinion',
      ({ consult, kase }) =>
        [conclusion.kept, conclusion.sent].includes(consult?.opinion.conclusion ?? '') &&
        (kase?.questions.every(({ answer }) => answer !== null) ?? false),
    );
  }

  private async end(): Promise<void> {
    this.inRoom.clear();
    await this.chair.ask('POST', `/consults/${this.consultId}/end`);
    const answered = happenedOnce('answered');
    this.facts.acknowledged(
      'the end of the consult',
      (seen) =>
        answered(seen) &&
        seen.consult?.state === 'ended' &&
        seen.kase?.conclusion === this.conclusion.kept &&
        once(seen.minutes?.versions ?? [], ({ version }) => version === 1),
    );
  }

  private async editMinutes(): Promise<void> {
    const path = `/consults/${this.consultId}/minutes`;
    const { content } = await this.cast.clinic.get<{ content: { text: WrittenText } }>(path);
    const text = { ...written(content.text), treatingDepartment: DEPARTMENT };
    const { contentHash } = await this.cast.clinic.ask<{ contentHash: string }>('PUT', path, { baseVersion: 1, text });
    this.minutesHash = contentHash;
    this.facts.acknowledged(
      'the second version of the minutes',
      ({ minutes }) =>
        minutes?.version === 2 &&
        minutes.contentHash === contentHash &&
        minutes.content.text.treatingDepartment === DEPARTMENT,
    );
  }

  private async sign(signer: StubbornDoctor): Promise<void> {
    const signature = { password: DEMO_PASSWORD, contentHash: this.minutesHash };
    await signer.ask('POST', `/consults/${this.consultId}/minutes/signatures`, signature);
    this.facts.acknowledged(
      `the signature of ${signer === this.chair ? 'the chair' : 'the secretary'}`,
      ({ minutes }) =>
        once(
          minutes?.signatures ?? [],
          (each) =>
            each.practitionerId === signer.practitionerId &&
            each.contentHash === this.minutesHash &&
            each.voidedAt === null,
        ),
    );
  }

  private async print(): Promise<void> {
    await this.cast.clinic.get(`/consults/${this.consultId}/minutes.pdf`);
    this.facts.acknowledged('that the minutes are signed', ({ minutes }) => minutes?.state === 'signed');
  }

  private async reportOutcome(): Promise<void> {
    await this.cast.clinic.ask('POST', `/cases/${this.caseId}/outcome`, OUTCOME, this.whenIn('outcome-reported'));
    const reported = happenedOnce('outcome-reported');
    this.facts.acknowledged(
      'the outcome',
      (seen) => reported(seen) && seen.kase?.outcome?.kind === OUTCOME.kind && seen.kase.outcome.text === OUTCOME.text,
    );
  }

  private async close(): Promise<void> {
    await this.cast.clinic.ask('POST', `/cases/${this.caseId}/close`, undefined, this.whenIn('closed'));
    const closed = happenedOnce('closed');
    this.facts.acknowledged('that the case is closed', (seen) => closed(seen) && seen.kase?.state === 'closed');
  }

  /** A move that is refused because the case has made it counts as done. */
  private whenIn(state: string): { doneAlready: () => Promise<unknown> } {
    return {
      doneAlready: async () => {
        const kase = await this.cast.clinic.get<Seen['kase'] & object>(`/cases/${this.caseId}`);
        return kase.state === state ? kase : null;
      },
    };
  }

  private async rungNow(
    fits: (doctor: StubbornDoctor) => boolean,
  ): Promise<{ pageId: string; ringUntil: string; doctor: StubbornDoctor }> {
    for (let looks = 0; looks < RUNG_WITHIN_LOOKS; looks++) {
      for (const doctor of this.cast.specialists.filter(fits)) {
        const rings = await doctor.get<{ pageId: string; caseId: string; ringUntil: string }[]>('/pages/mine');
        const ring = rings.find(({ caseId }) => caseId === this.caseId);
        if (ring) return { ...ring, doctor };
      }
      const kase = await this.cast.clinic.get<Seen['kase'] & object>(`/cases/${this.caseId}`);
      if (kase.state !== 'ringing') throw new Error(`nobody was rung: the case is ${kase.state}`);
      await sleep(POLL_MS);
    }
    throw new Error('nobody was rung');
  }
}

const JPEG_HEAD = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex');

const happenedIn = (timeline: Seen['timeline'], type: string): boolean =>
  once(timeline, (event) => event.type === type);

interface WrittenText {
  outcome: { mainDiagnosis: { code: string } | null; secondaryDiagnoses: { code: string }[] };
}

/** The text of minutes as it is sent back: diagnoses by their codes. */
function written({ outcome: { mainDiagnosis, secondaryDiagnoses, ...words }, ...text }: WrittenText): object {
  const secondaryCodes = secondaryDiagnoses.map(({ code }) => code);
  return { ...text, outcome: { ...words, mainCode: mainDiagnosis?.code ?? null, secondaryCodes } };
}
