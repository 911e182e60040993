import fc from 'fast-check';
import { RELAY_ID_PATTERN } from '#contract';
import { mediaSessionIdOf, practitionerOf } from './media-session-id.js';

describe('the id of a media session', () => {
  it('says whose it is and fits the relay', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), (practitionerId, id) => {
        const mediaSessionId = mediaSessionIdOf(practitionerId, id);
        expect(mediaSessionId).toMatch(RELAY_ID_PATTERN);
        expect(practitionerOf(mediaSessionId)).toBe(practitionerId);
      }),
    );
  });

  it.each(['', 'probe', 'x'.repeat(43), 'é'.repeat(44), '*'.repeat(44)])('is not %j', (text) => {
    expect(practitionerOf(text)).toBeNull();
  });
});
