import { transportState } from './transport-state.js';

describe('the state of a transport', () => {
  it.each([
    ['new', 'new', null],
    ['connected', 'connecting', null],
    ['connected', 'connected', 'connected'],
    ['completed', 'connected', 'connected'],
    ['disconnected', 'connected', 'disconnected'],
    ['disconnected', 'new', 'disconnected'],
    ['completed', 'failed', 'failed'],
    ['completed', 'closed', 'failed'],
  ] as const)('is with ICE %s and DTLS %s: %s', (ice, dtls, state) => {
    expect(transportState(ice, dtls)).toBe(state);
  });
});
