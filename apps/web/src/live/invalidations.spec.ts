import { LIVE_EVENT_TYPES, type LiveEvent } from '#contract';
import { keys } from '../api/keys.js';
import { staleKeys } from './invalidations.js';

describe('a live event', () => {
  it.each(LIVE_EVENT_TYPES)('%s makes something stale', (type) => {
    expect(staleKeys({ type, facts: {} })).not.toEqual([]);
  });

  it('touches the record that it names', () => {
    expect(staleKeys({ type: 'CaseChanged', facts: { caseId: 'k1' } })).toContainEqual(keys.case.one('k1'));
  });

  it('of a newer server is passed over', () => {
    const unknown = JSON.parse('{ "type": "SomethingNew", "facts": {} }') as LiveEvent;
    expect(staleKeys(unknown)).toEqual([]);
  });
});
