import { RELAY_ERROR_CODES } from '#contract';
import * as errors from './relay.errors.js';

describe('a failure of the relay', () => {
  it('goes out with its code and what is known', () => {
    expect(errors.relayErrorOf(new errors.RoomNotFound({ roomId: 'r' }))).toEqual({
      code: 'relay.room-not-found',
      facts: { roomId: 'r' },
    });
    expect(errors.relayErrorOf(new errors.BadData({ roomId: 'required' }))).toEqual({
      code: 'input.invalid',
      fields: { roomId: 'required' },
    });
    expect(errors.relayErrorOf(new errors.RelayFull())).toEqual({ code: 'relay.full' });
  });

  it('says nothing of its inside when it is a fault', () => {
    expect(errors.relayErrorOf(new Error('/etc/secret'))).toEqual({ code: 'relay.failed' });
    expect(errors.relayErrorOf('thrown text')).toEqual({ code: 'relay.failed' });
  });

  it('has a name of its own', () => {
    expect(new errors.PeerExists().name).toBe('PeerExists');
    expect(new Set(RELAY_ERROR_CODES).size).toBe(RELAY_ERROR_CODES.length);
  });
});
