import { caseNumber, changeDraft, draftProblems, newDraft } from './case-draft.js';

const NOW = new Date('2026-03-15T03:00:00Z');
const LATER = new Date('2026-03-15T03:10:00Z');
const draft = () => newDraft('case', 'patient', { practitionerId: 'minh', facilityId: 'here' }, NOW);

describe('a draft', () => {
  it('keeps what is not changed', () => {
    const written = changeDraft(draft(), { situation: 'Đau ngực', priority: 2 }, 'minh', NOW);
    const after = changeDraft(written, { priority: null }, 'minh', LATER);
    expect(after).toMatchObject({ situation: 'Đau ngực', priority: null, updatedAt: LATER, createdAt: NOW });
  });

  it('records who noted the consent, and when, once', () => {
    const agreed = changeDraft(draft(), { consentBasis: 'agreed' }, 'minh', NOW);
    expect(agreed).toMatchObject({ consentRecordedBy: 'minh', consentRecordedAt: NOW });
    const same = changeDraft(agreed, { consentBasis: 'agreed', consentNote: 'Con gái chứng kiến' }, 'lan', LATER);
    expect(same).toMatchObject({ consentRecordedBy: 'minh', consentRecordedAt: NOW });
    const emergency = changeDraft(same, { consentBasis: 'emergency' }, 'lan', LATER);
    expect(emergency).toMatchObject({ consentRecordedBy: 'lan', consentRecordedAt: LATER });
    expect(changeDraft(emergency, { consentBasis: null }, 'lan', LATER)).toMatchObject({
      consentRecordedBy: null,
      consentRecordedAt: null,
    });
  });

  it('may lack anything, but the patient was not admitted tomorrow', () => {
    expect(draftProblems(draft(), NOW)).toEqual({});
    expect(draftProblems({ ...draft(), admittedAt: LATER }, NOW)).toEqual({ admittedAt: 'in-the-future' });
  });

  it('is numbered by the year in Vietnam', () => {
    expect(caseNumber(7, new Date('2026-12-31T16:59:00Z'))).toBe('HC-2026-000007');
    expect(caseNumber(1_234_567, new Date('2026-12-31T17:00:00Z'))).toBe('HC-2027-1234567');
  });
});
