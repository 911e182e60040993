import { beginsKeyFrame } from './key-frame.js';

const begins = (mimeType: string, payload: string): boolean =>
  beginsKeyFrame(mimeType, Buffer.from(payload.replaceAll(' ', ''), 'hex'));

describe('the beginning of a key frame', () => {
  it.each([
    ['without a descriptor', '10 00', true],
    ['of a frame that needs others', '10 01', false],
    ['with all that a descriptor may have', '90 f0 8001 00 20 00', true],
    ['with a short picture id', '90 80 01 00', true],
    ['in a later partition', '11 00', false],
    ['not at the start', '00 00', false],
    ['of nothing', '', false],
  ])('of VP8 %s', (_what, payload, is) => expect(begins('video/VP8', payload)).toBe(is));

  it.each([
    ['a key picture', '65 00', true],
    ['its parameters', '67 42', true],
    ['another picture', '61 00', false],
    ['an aggregate with parameters', '78 0002 67 42 0001 65', true],
    ['an aggregate without', '78 0002 61 42 0001 61', false],
    ['a first fragment', '7c 85', true],
    ['a later fragment', '7c 05', false],
    ['nothing', '', false],
  ])('of H.264 in %s', (_what, payload, is) => expect(begins('video/H264', payload)).toBe(is));

  it('of VP9', () => {
    expect(begins('video/VP9', '08')).toBe(true);
    expect(begins('video/VP9', '48')).toBe(false);
    expect(begins('video/VP9', '00')).toBe(false);
  });

  it('of sound is anywhere', () => expect(begins('audio/opus', 'ff')).toBe(true));
});
