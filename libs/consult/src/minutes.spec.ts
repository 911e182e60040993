import { CLINICIAN, COLLEAGUE, endedConsult, SPECIALIST } from '../../../test/support/minutes.js';
import { draftMinutes } from './minutes-draft.js';
import { contentHash, minutesState, missingSigners, signersOf, type Signature } from './minutes.js';

const content = draftMinutes(endedConsult());
const version = { content, contentHash: contentHash(content) };
const signed = (practitionerId: string, changes: Partial<Signature> = {}): Signature => ({
  practitionerId,
  role: 'member',
  contentHash: version.contentHash,
  signedAt: new Date(0),
  voidedAt: null,
  ...changes,
});
const everybody = [signed(SPECIALIST), signed(CLINICIAN), signed(COLLEAGUE)];

describe('contentHash', () => {
  it('stays when the database has put the keys in another order', () => {
    const shuffled = { text: content.text, layout: content.layout, facts: content.facts };
    expect(contentHash(shuffled)).toBe(version.contentHash);
  });

  it('changes with a single sign', () => {
    const text = { ...content.text, course: `${content.text.course} ` };
    expect(contentHash({ ...content, text })).not.toBe(version.contentHash);
  });
});

describe('who signs', () => {
  it('is chair, secretary and each member who was in the room', () => {
    expect(signersOf(content.facts).map((signer) => signer.practitionerId)).toEqual([SPECIALIST, CLINICIAN, COLLEAGUE]);
    const people = content.facts.people.map((person) => ({ ...person, attended: false }));
    expect(signersOf({ people }).map((signer) => signer.role)).toEqual(['chair', 'secretary']);
  });
});

describe('the minutes are signed', () => {
  it.each([
    ['by nobody', [], [SPECIALIST, CLINICIAN, COLLEAGUE], 'draft'],
    ['by the chair', [signed(SPECIALIST)], [CLINICIAN, COLLEAGUE], 'draft'],
    ['by everybody', everybody, [], 'signed'],
    [
      'but one signature is void',
      [...everybody.slice(1), signed(SPECIALIST, { voidedAt: new Date(1) })],
      [SPECIALIST],
      'draft',
    ],
    [
      'but one is for another content',
      [...everybody.slice(1), signed(SPECIALIST, { contentHash: 'x' })],
      [SPECIALIST],
      'draft',
    ],
    ['with a stranger too', [...everybody, signed('stranger')], [], 'signed'],
  ])('%s', (_how, signatures, missing, state) => {
    expect(missingSigners(version, signatures).map((signer) => signer.practitionerId)).toEqual(missing);
    expect(minutesState(version, signatures)).toBe(state);
  });
});
