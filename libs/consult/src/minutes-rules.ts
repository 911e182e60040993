import type { ConsultRole } from '#contract';
import { canonicalJson } from './canonical-json.js';
import type { MinutesContent, MinutesText } from './minutes.js';

/** What is wrong with the minutes, by field of their text. Nobody can sign while something is. */
export function problemsOf({ facts, text }: Pick<MinutesContent, 'facts' | 'text'>): Record<string, string> {
  const problems: Record<string, string> = {};
  if (text.treatedFrom !== null && text.treatedFrom > facts.consultedFrom) problems.treatedFrom = 'after-consult';
  if (text.treatedFrom !== null && text.treatedTo !== null && text.treatedTo < text.treatedFrom) {
    problems.treatedTo = 'before-start';
  }
  if (text.ai.used && !text.ai.decision.trim()) problems['ai.decision'] = 'required';
  return { ...problems, ...peopleProblems({ facts, text }), ...outcomeProblems({ facts, text }) };
}

/** Nobody is listed twice: not as two invitees, and not as an invitee beside a part in the room. */
function peopleProblems({ facts, text }: Pick<MinutesContent, 'facts' | 'text'>): Record<string, string> {
  const problems: Record<string, string> = {};
  const seen = new Set(facts.people.map(identityOf));
  text.invitees.forEach((invitee, index) => {
    const identity = identityOf(invitee);
    if (seen.has(identity)) problems[`invitees.${index}`] = 'listed-twice';
    seen.add(identity);
  });
  return problems;
}

/** Two people of one name at one facility are told apart by nothing that the form has. */
const identityOf = (person: { name: string; facilityName: string }): string =>
  [person.name, person.facilityName]
    .map((text) => text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim())
    .join('\n');

function outcomeProblems({ facts, text }: Pick<MinutesContent, 'facts' | 'text'>): Record<string, string> {
  const problems: Record<string, string> = {};
  const { answers, conclusion, mainDiagnosis, secondaryDiagnoses } = text.outcome;
  for (const { number } of facts.questions) {
    const given = answers.filter((answer) => answer.number === number);
    if (given.length > 1) problems[`outcome.answers.${number}`] = 'listed-twice';
    else if (!given[0]?.text.trim()) problems[`outcome.answers.${number}`] = 'required';
  }
  for (const { number } of answers) {
    if (!facts.questions.some((question) => question.number === number)) {
      problems[`outcome.answers.${number}`] = 'unknown-question';
    }
  }
  if (!conclusion.trim()) problems['outcome.conclusion'] = 'required';
  const codes = [mainDiagnosis, ...secondaryDiagnoses].flatMap((diagnosis) => diagnosis?.code ?? []);
  if (new Set(codes).size < codes.length) problems['outcome.secondaryCodes'] = 'listed-twice';
  return problems;
}

/** What somebody may not do with the minutes, or null. The outcome is the specialist's own word. */
export function editRefusal(
  role: ConsultRole | null,
  before: MinutesText,
  after: MinutesText,
): 'not-yours' | 'outcome-is-the-chairs' | null {
  if (role !== 'chair' && role !== 'secretary') return 'not-yours';
  if (role === 'secretary' && canonicalJson(before.outcome) !== canonicalJson(after.outcome)) {
    return 'outcome-is-the-chairs';
  }
  return null;
}

export interface MinutesChange {
  /** Dotted path in the text of the minutes: `outcome.answers.0.text`. */
  path: string;
  before: string | null;
  after: string | null;
}

/** What differs in two texts of minutes, or in a part of them. Something that was not there counts as null. */
export function changesBetween(before: object, after: object): MinutesChange[] {
  const old = new Map(leavesOf(before));
  const now = new Map(leavesOf(after));
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((path) => ({ path, before: old.get(path) ?? null, after: now.get(path) ?? null }))
    .filter((change) => change.before !== change.after);
}

function leavesOf(value: unknown, path = ''): [path: string, leaf: string | null][] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, member]) => leavesOf(member, path === '' ? key : `${path}.${key}`));
  }
  return [[path, typeof value === 'string' ? value : value === null ? null : JSON.stringify(value)]];
}
