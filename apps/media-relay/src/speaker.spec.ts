import { type Heard, hear, NOBODY, speakerOf } from './speaker.js';

describe('who speaks', () => {
  const after = (...reports: Heard[]) => speakerOf(reports.reduce(hear, NOBODY));
  const levels = (...peerIds: string[]): Heard => ({ levels: peerIds.map((peerId) => ({ peerId })) });

  it('is nobody at first', () => expect(speakerOf(NOBODY)).toBeNull());

  it('is the dominant one, not the loudest of a moment', () => {
    expect(after({ dominant: 'an' }, levels('binh', 'an'))).toBe('an');
  });

  it('is the loudest as long as no dominant one is known', () => {
    expect(after(levels('binh', 'an'))).toBe('binh');
  });

  it('is nobody in silence, and the same again after it', () => {
    expect(after({ dominant: 'an' }, levels())).toBeNull();
    expect(after({ dominant: 'an' }, levels(), levels('an'))).toBe('an');
  });

  it('is not who has left', () => {
    expect(after({ dominant: 'an' }, { gone: 'an' })).toBeNull();
    expect(after({ dominant: 'an' }, { gone: 'an' }, levels('binh'))).toBe('binh');
    expect(after({ dominant: 'an' }, { gone: 'binh' })).toBe('an');
  });
});
