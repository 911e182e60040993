import { cameraEncodings, examinationEncodings } from './encodings.js';

describe('cameraEncodings', () => {
  it.each([
    [1280, 3],
    [960, 3],
    [959, 2],
    [480, 2],
    [479, 1],
    [320, 1],
  ])('asks for as many layers as Chromium sends at a width of %i: %i', (width, layers) => {
    expect(cameraEncodings(width)).toHaveLength(layers);
  });

  it('grows from the smallest layer to the whole picture', () => {
    const bitrates = cameraEncodings(1280).map((encoding) => encoding.maxBitrate ?? 0);
    expect(bitrates).toEqual([...bitrates].sort((a, b) => a - b));
    expect(cameraEncodings(1280).at(-1)?.scaleResolutionDownBy).toBe(1);
  });
});

describe('examinationEncodings', () => {
  it.each([1920, 640, 320])('is a camera of %i with more bits for the whole picture', (width) => {
    const [whole, ...smaller] = examinationEncodings(width).toReversed();
    const [face, ...others] = cameraEncodings(width).toReversed();
    expect(smaller).toEqual(others);
    expect(whole?.maxBitrate).toBeGreaterThan(face?.maxBitrate ?? Infinity);
  });
});
