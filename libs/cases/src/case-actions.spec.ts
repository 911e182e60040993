import { CASE_STATES, type CaseState } from '#contract';
import { allowedActions, CASE_ACTIONS, refusalOf, sideOf, type CaseAction, type CaseSide } from './case-actions.js';

const open = (side: CaseSide, state: CaseState): CaseAction[] => {
  const can = allowedActions(side, state);
  return CASE_ACTIONS.filter((action) => can[action]);
};

describe('who may do what', () => {
  it.each<[CaseState, CaseAction[]]>([
    ['draft', ['edit', 'submit', 'withdraw', 'attach', 'removeAttachment', 'addVitals']],
    ['ringing', ['withdraw', 'attach', 'addVitals', 'writeMessage']],
    ['unanswered', ['withdraw', 'ringAgain', 'attach', 'addVitals', 'writeMessage']],
    ['accepted', ['withdraw', 'attach', 'addVitals', 'writeMessage']],
    ['in-consult', ['attach', 'addVitals', 'writeMessage']],
    ['answered', ['attach', 'addVitals', 'writeMessage', 'reportOutcome']],
    ['outcome-reported', ['attach', 'addVitals', 'writeMessage', 'close']],
    ['closed', []],
    ['withdrawn', []],
  ])('who asked, while %s: %j', (state, actions) => {
    expect(open('requester', state)).toEqual(actions);
  });

  it.each<[CaseState, CaseAction[]]>([
    ['ringing', ['attach', 'writeMessage']],
    ['accepted', ['attach', 'writeMessage']],
    ['answered', ['attach', 'writeMessage']],
    ['outcome-reported', ['attach', 'writeMessage', 'close']],
    ['closed', []],
  ])('the specialist, while %s: %j', (state, actions) => {
    expect(open('consultant', state)).toEqual(actions);
  });

  it.each(CASE_STATES)('a reader, while %s: at most writes in the thread', (state) => {
    expect(open('reader', state).filter((action) => action !== 'writeMessage')).toEqual([]);
  });

  it('says not yours before it says not now', () => {
    expect(refusalOf('reportOutcome', 'consultant', 'draft')).toBe('not-yours');
    expect(refusalOf('reportOutcome', 'requester', 'draft')).toBe('wrong-state');
    expect(refusalOf('reportOutcome', 'requester', 'answered')).toBeNull();
  });

  it('knows the sides', () => {
    const kase = { requestingFacilityId: 'here', consultingPractitionerId: 'lan' };
    expect(sideOf({ practitionerId: 'minh', facilityIds: ['here'] }, kase)).toBe('requester');
    expect(sideOf({ practitionerId: 'lan', facilityIds: ['there'] }, kase)).toBe('consultant');
    expect(sideOf({ practitionerId: 'tam', facilityIds: ['there'] }, kase)).toBe('reader');
    expect(sideOf({ practitionerId: null, facilityIds: [] }, { ...kase, consultingPractitionerId: null })).toBe(
      'reader',
    );
  });
});
