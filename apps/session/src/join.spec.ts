import { decideJoin } from './join.js';

describe('a page that asks to join', () => {
  it('enters when the person is not there', () => {
    expect(decideJoin(null, { socketId: 's1', mediaSessionId: undefined })).toEqual({ act: 'enter' });
    expect(decideJoin(null, { socketId: 's1', mediaSessionId: 'gone' })).toEqual({ act: 'enter' });
  });

  it.each([
    ['its socket was lost', null],
    ['the loss of its socket was not noticed yet', 's1'],
    ['it asks twice', 's2'],
  ])('resumes its media when %s', (_name, socketId) => {
    const standing = { socketId, mediaSessionId: 'm1' };
    expect(decideJoin(standing, { socketId: 's2', mediaSessionId: 'm1' })).toEqual({ act: 'resume' });
  });

  it('builds anew after the relay was lost, or when it was reloaded', () => {
    const rebuilt = { act: 'rebuild', takenFrom: null };
    const lost = { socketId: 's1', mediaSessionId: null };
    expect(decideJoin(lost, { socketId: 's1', mediaSessionId: undefined })).toEqual(rebuilt);
    const reloaded = { socketId: null, mediaSessionId: 'm1' };
    expect(decideJoin(reloaded, { socketId: 's2', mediaSessionId: undefined })).toEqual(rebuilt);
    expect(decideJoin(reloaded, { socketId: 's2', mediaSessionId: 'm0' })).toEqual(rebuilt);
  });

  it('takes the room over from another page of the person', () => {
    const taken = { act: 'rebuild', takenFrom: 's1' };
    expect(decideJoin({ socketId: 's1', mediaSessionId: 'm1' }, { socketId: 's2', mediaSessionId: undefined })).toEqual(
      taken,
    );
    expect(decideJoin({ socketId: 's1', mediaSessionId: null }, { socketId: 's2', mediaSessionId: undefined })).toEqual(
      taken,
    );
  });

  it('does not take it back by merely reconnecting', () => {
    expect(decideJoin({ socketId: 's2', mediaSessionId: 'm2' }, { socketId: 's1', mediaSessionId: 'm1' })).toEqual({
      act: 'refuse',
    });
  });
});
