import { leastBusy } from './relay-choice.js';

describe('the relay for a new room', () => {
  const relay = (
    name: string,
    load: number,
    change: { isUp?: boolean; full?: boolean; isDoubtful?: boolean } = {},
  ) => ({
    name,
    load,
    isUp: true,
    full: false,
    isDoubtful: false,
    ...change,
  });

  it('is the least busy', () => {
    expect(leastBusy([relay('a', 0.5), relay('b', 0.2), relay('c', 0.9)])?.name).toBe('b');
  });

  it('is none that is full or away', () => {
    const relays = [relay('a', 0, { isUp: false }), relay('b', 0.1, { full: true }), relay('c', 0.8)];
    expect(leastBusy(relays)?.name).toBe('c');
    expect(leastBusy(relays.slice(0, 2))).toBeNull();
    expect(leastBusy([])).toBeNull();
  });

  it('is one that was lost a moment ago only for want of another', () => {
    const lost = relay('lost', 0, { isDoubtful: true });
    expect(leastBusy([lost, relay('busy', 0.9)])?.name).toBe('busy');
    expect(leastBusy([lost, relay('full', 0.9, { full: true })])?.name).toBe('lost');
  });
});
