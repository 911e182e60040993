import { endedConsult } from '../../../test/support/minutes.js';
import { draftMinutes } from './minutes-draft.js';
import { changesBetween, editRefusal, problemsOf } from './minutes-rules.js';
import type { MinutesInvitee, MinutesOutcome, MinutesText } from './minutes.js';

const { facts, text } = draftMinutes(endedConsult());
const withText = (changes: Partial<MinutesText>) => ({ facts, text: { ...text, ...changes } });
const withOutcome = (changes: Partial<MinutesOutcome>) => withText({ outcome: { ...text.outcome, ...changes } });
const invitee = (name: string, facilityName = ''): MinutesInvitee => ({
  name,
  title: '',
  position: '',
  facilityName,
  external: false,
  status: 'attended',
});

describe('problemsOf', () => {
  it.each([
    ['nothing', withText({}), {}],
    ['not admitted', withText({ treatedFrom: null }), {}],
    ['admitted as the consult begins', withText({ treatedFrom: facts.consultedFrom }), {}],
    ['admitted after it', withText({ treatedFrom: '2026-03-02T06:43:40.001Z' }), { treatedFrom: 'after-consult' }],
    ['treated until before', withText({ treatedTo: '2026-03-01T00:00:00.000Z' }), { treatedTo: 'before-start' }],
    ['AI without a decision', withText({ ai: { used: true, decision: ' ' } }), { 'ai.decision': 'required' }],
    ['AI with one', withText({ ai: { used: true, decision: 'Không theo gợi ý' } }), {}],
    ['an invitee', withText({ invitees: [invitee('Trần Văn Bảy')] }), {}],
    [
      'an invitee twice, spelled a little differently',
      withText({ invitees: [invitee('Trần Văn Bảy'), invitee('TRẦN  VĂN BẢY'.normalize('NFD'))] }),
      { 'invitees.1': 'listed-twice' },
    ],
    [
      'an invitee who is the chair',
      withText({ invitees: [invitee('Trần Quốc Khánh', 'Bệnh viện Đa khoa Đồng Nai')] }),
      { 'invitees.0': 'listed-twice' },
    ],
    ['a namesake of the chair from elsewhere', withText({ invitees: [invitee('Trần Quốc Khánh', 'Nhà riêng')] }), {}],
    ['no conclusion', withOutcome({ conclusion: '' }), { 'outcome.conclusion': 'required' }],
    ['an answer missing', withOutcome({ answers: [{ number: 1, text: 'Có' }] }), { 'outcome.answers.2': 'required' }],
    [
      'an answer to nothing',
      withOutcome({ answers: [...text.outcome.answers, { number: 3, text: 'Có' }] }),
      { 'outcome.answers.3': 'unknown-question' },
    ],
    [
      'two answers to one question',
      withOutcome({ answers: [...text.outcome.answers, { number: 1, text: 'Không' }] }),
      { 'outcome.answers.1': 'listed-twice' },
    ],
    [
      'the main diagnosis again',
      withOutcome({ secondaryDiagnoses: [{ code: 'I21.0', name: '' }] }),
      { 'outcome.secondaryCodes': 'listed-twice' },
    ],
  ])('%s', (_what, minutes, problems) => {
    expect(problemsOf(minutes)).toEqual(problems);
  });
});

describe('editRefusal', () => {
  const header = withText({ treatingDepartment: 'Khoa Nội' }).text;
  const outcome = withOutcome({ conclusion: 'Khác' }).text;

  it.each([
    ['chair', header, null],
    ['chair', outcome, null],
    ['secretary', header, null],
    ['secretary', outcome, 'outcome-is-the-chairs'],
    ['member', header, 'not-yours'],
    [null, header, 'not-yours'],
  ] as const)('as %s', (role, after, refusal) => {
    expect(editRefusal(role, text, after)).toBe(refusal);
  });
});

describe('changesBetween', () => {
  it('names each place that differs, what was there and what is there', () => {
    const after = withText({ treatedTo: '2026-03-03T00:00:00.000Z', invitees: [invitee('Trần Văn Bảy')] }).text;
    expect(changesBetween(text, after)).toEqual([
      { path: 'treatedTo', before: null, after: '2026-03-03T00:00:00.000Z' },
      { path: 'invitees.0.name', before: null, after: 'Trần Văn Bảy' },
      { path: 'invitees.0.title', before: null, after: '' },
      { path: 'invitees.0.position', before: null, after: '' },
      { path: 'invitees.0.facilityName', before: null, after: '' },
      { path: 'invitees.0.external', before: null, after: 'false' },
      { path: 'invitees.0.status', before: null, after: 'attended' },
    ]);
  });

  it('finds nothing in the same text', () => {
    expect(changesBetween(text, structuredClone(text))).toEqual([]);
  });
});
