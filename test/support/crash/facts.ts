import { createHash } from 'node:crypto';
import { mayMove } from '../../../libs/cases/src/case.js';
import type { CaseState } from '#contract';
import type { SignedIn } from '../signed-in.js';

/** Of one story, all that the product shows of it: only what is looked at here. */
export interface Seen {
  /** How often the patient's number is found. */
  patients: { id: string; name: string }[];
  kase: {
    state: CaseState;
    version: number;
    situation: string;
    submittedAt: string | null;
    vitals: { id: string }[];
    questions: { id: string; answer: string | null }[];
    attachments: { id: string; size: number }[];
    conclusion: string;
    outcome: { kind: string; text: string } | null;
  } | null;
  timeline: { type: string; facts: { from?: CaseState } }[];
  messages: { id: string; text: string }[];
  page: {
    id: string;
    state: string;
    acceptedBy: { id: string } | null;
    steps: { state: string; practitioner: { id: string }; ringUntil: string | null }[];
  } | null;
  consult: {
    id: string;
    state: string;
    version: number;
    opinion: { conclusion: string };
    participants: { id: string; present: boolean; attended: boolean }[];
  } | null;
  minutes: {
    version: number;
    state: string;
    contentHash: string;
    content: { text: { treatingDepartment: string } };
    versions: { version: number }[];
    signatures: { practitionerId: string; contentHash: string; voidedAt: string | null }[];
  } | null;
  /** SHA-256 of the files as they come back, by id. */
  files: Map<string, string>;
}

/** Where a story is to be found. */
export interface Whereabouts {
  patientNumber: string;
  caseId: string;
}

/** Everything of a story that somebody of the clinic can see; what is not there is null or empty. */
export async function look(asker: SignedIn, { patientNumber, caseId }: Whereabouts): Promise<Seen> {
  const found = <T>(path: string): Promise<T | null> => findAt(asker, path);
  const patients = await asker.post<Seen['patients']>('/patients/search', { text: patientNumber });
  const kase = await found<Seen['kase'] & object>(`/cases/${caseId}`);
  const { consultId = null } = (await found<{ consultId: string | null }>(`/cases/${caseId}/consult`)) ?? {};
  const files = new Map<string, string>();
  for (const { id } of kase?.attachments ?? []) {
    const content = await (await asker.send('GET', `/attachments/${id}/content`)).arrayBuffer();
    files.set(id, createHash('sha256').update(Buffer.from(content)).digest('hex'));
  }
  return {
    patients,
    kase,
    timeline: (await found<Seen['timeline']>(`/cases/${caseId}/timeline`)) ?? [],
    messages: (await found<Seen['messages']>(`/cases/${caseId}/messages`)) ?? [],
    page: await found(`/cases/${caseId}/page`),
    consult: consultId === null ? null : await found(`/consults/${consultId}`),
    minutes: consultId === null ? null : await found(`/consults/${consultId}/minutes`),
    files,
  };
}

async function findAt<T>(asker: SignedIn, path: string): Promise<T | null> {
  const response = await asker.send('GET', path);
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`GET ${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

type Holds = (seen: Seen) => boolean;

/** What was acknowledged in one story, and must be there from then on. */
export class Facts {
  private readonly known = new Map<string, Holds>();

  get count(): number {
    return this.known.size;
  }

  /** A later fact of the same name takes the place of the one before. */
  acknowledged(what: string, holds: Holds): void {
    this.known.set(what, holds);
  }

  /** Those that do not hold any more. */
  lost(seen: Seen): string[] {
    const lost = [...this.known].filter(([, holds]) => !holds(seen)).map(([what]) => what);
    return [...lost, ...illegalMoves(seen)];
  }
}

export const once = <T>(list: readonly T[], fits: (item: T) => boolean): boolean => list.filter(fits).length === 1;

/** That something stands in the timeline exactly once. */
export const happenedOnce =
  (type: string): Holds =>
  ({ timeline }) =>
    once(timeline, (event) => event.type === type);

/** The state to which an event of the timeline moves a case; the others leave it where it is. */
const MOVES: Readonly<Record<string, CaseState>> = {
  submitted: 'ringing',
  'rang-again': 'ringing',
  unanswered: 'unanswered',
  accepted: 'accepted',
  'in-consult': 'in-consult',
  answered: 'answered',
  'outcome-reported': 'outcome-reported',
  closed: 'closed',
  withdrawn: 'withdrawn',
};

/** Steps in the life of a case that the table of its states does not have, and an end that is not its last step. */
function illegalMoves({ kase, timeline }: Seen): string[] {
  const wrong: string[] = [];
  let state: CaseState = 'draft';
  for (const { type, facts } of timeline) {
    const to = MOVES[type];
    if (to === undefined) continue;
    if (facts.from !== state || !mayMove(state, to)) wrong.push(`no case goes from ${state} to ${to}`);
    state = to;
  }
  if (kase && kase.state !== state) wrong.push(`the case is ${kase.state} and its timeline ends with ${state}`);
  return wrong;
}
