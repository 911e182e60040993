import { CASE_STATES, type CaseState } from '#contract';
import { CASE_EVENT_TYPES, eventOfMove } from './case-event.js';
import { CASE_TRANSITIONS, isOver, mayMove } from './case.js';

/** Every move there is, written out a second time by hand. */
const MOVES = [
  'draft → ringing',
  'draft → withdrawn',
  'ringing → accepted',
  'ringing → unanswered',
  'ringing → withdrawn',
  'unanswered → ringing',
  'unanswered → withdrawn',
  'accepted → in-consult',
  'accepted → answered',
  'accepted → withdrawn',
  'in-consult → answered',
  'answered → outcome-reported',
  'outcome-reported → closed',
];
const PAIRS = CASE_STATES.flatMap((from) => CASE_STATES.map((to): [CaseState, CaseState] => [from, to]));

describe('the life of a case', () => {
  it.each(PAIRS)('%s → %s', (from, to) => {
    expect(mayMove(from, to)).toBe(MOVES.includes(`${from} → ${to}`));
  });

  it('closes only after the outcome was reported', () => {
    const before = CASE_STATES.filter((state) => mayMove(state, 'closed'));
    expect(before).toEqual(['outcome-reported']);
  });

  it('reaches every state from a draft', () => {
    const reached = new Set<CaseState>(['draft']);
    for (const state of reached) for (const to of CASE_TRANSITIONS[state]) reached.add(to);
    expect([...reached].sort()).toEqual([...CASE_STATES].sort());
  });

  it('is over when closed or withdrawn', () => {
    expect(CASE_STATES.filter(isOver)).toEqual(['closed', 'withdrawn']);
  });

  it('has a name for every move in its timeline', () => {
    for (const [from, to] of PAIRS.filter(([a, b]) => mayMove(a, b))) {
      expect(CASE_EVENT_TYPES).toContain(eventOfMove(from, to));
    }
    expect(eventOfMove('draft', 'ringing')).toBe('submitted');
    expect(eventOfMove('unanswered', 'ringing')).toBe('rang-again');
  });
});
