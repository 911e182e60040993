import { CASE_STATES, type CaseState } from '#contract';
import { isOver, mayMove, type Case } from './case.js';

/**
 * How somebody stands to a case they can see: at the facility that asks, as the specialist who took it, or as one to
 * whom it was routed or shared.
 */
export type CaseSide = 'requester' | 'consultant' | 'reader';

export const CASE_ACTIONS = [
  'edit',
  'submit',
  'withdraw',
  'ringAgain',
  'attach',
  'removeAttachment',
  'addVitals',
  'writeMessage',
  'reportOutcome',
  'close',
] as const;
export type CaseAction = (typeof CASE_ACTIONS)[number];

interface ActionRule {
  sides: readonly CaseSide[];
  states: readonly CaseState[];
}

const EVERYBODY: readonly CaseSide[] = ['requester', 'consultant', 'reader'];
const alive = CASE_STATES.filter((state) => !isOver(state));
const sent = alive.filter((state) => state !== 'draft');
const canBecome = (to: CaseState): CaseState[] => CASE_STATES.filter((state) => mayMove(state, to));

/** Who may do what, and while the case is in which state. */
const RULES: Readonly<Record<CaseAction, ActionRule>> = {
  edit: { sides: ['requester'], states: ['draft'] },
  submit: { sides: ['requester'], states: ['draft'] },
  withdraw: { sides: ['requester'], states: canBecome('withdrawn') },
  ringAgain: { sides: ['requester'], states: ['unanswered'] },
  attach: { sides: ['requester', 'consultant'], states: alive },
  removeAttachment: { sides: ['requester'], states: ['draft'] },
  addVitals: { sides: ['requester'], states: alive },
  writeMessage: { sides: EVERYBODY, states: sent },
  reportOutcome: { sides: ['requester'], states: canBecome('outcome-reported') },
  close: { sides: ['requester', 'consultant'], states: canBecome('closed') },
};

/** The side of whoever asks; one who sees the case for another reason is a reader. */
export function sideOf(
  actor: { practitionerId: string | null; facilityIds: readonly string[] },
  kase: Pick<Case, 'requestingFacilityId' | 'consultingPractitionerId'>,
): CaseSide {
  if (actor.facilityIds.includes(kase.requestingFacilityId)) return 'requester';
  const took = kase.consultingPractitionerId !== null && kase.consultingPractitionerId === actor.practitionerId;
  return took ? 'consultant' : 'reader';
}

/** Why an action is refused, or null when it is not. Being on the wrong side comes first: it will not change. */
export function refusalOf(action: CaseAction, side: CaseSide, state: CaseState): 'not-yours' | 'wrong-state' | null {
  const rule = RULES[action];
  if (!rule.sides.includes(side)) return 'not-yours';
  return rule.states.includes(state) ? null : 'wrong-state';
}

/** Every action with whether it is open to somebody on this side now. */
export function allowedActions(side: CaseSide, state: CaseState): Record<CaseAction, boolean> {
  const can = (action: CaseAction): boolean => refusalOf(action, side, state) === null;
  return {
    edit: can('edit'),
    submit: can('submit'),
    withdraw: can('withdraw'),
    ringAgain: can('ringAgain'),
    attach: can('attach'),
    removeAttachment: can('removeAttachment'),
    addVitals: can('addVitals'),
    writeMessage: can('writeMessage'),
    reportOutcome: can('reportOutcome'),
    close: can('close'),
  };
}
