import { inkWidth, pointsOn } from './draw-on.js';

const VIDEO = { width: 1280, height: 720 };

describe('a stroke on a picture', () => {
  it('is where it was drawn, whatever the size of the picture', () => {
    const points = [0, 0, 5_000, 5_000, 10_000, 10_000];
    expect(pointsOn({ points }, VIDEO)).toBe('0.0,0.0 640.0,360.0 1280.0,720.0');
    expect(pointsOn({ points }, { width: 100, height: 200 })).toBe('0.0,0.0 50.0,100.0 100.0,200.0');
  });
  it('can be a dot', () => expect(pointsOn({ points: [5_000, 5_000] }, VIDEO)).toBe('640.0,360.0 640.0,360.0'));
  it('is as thick on each, and always to be seen', () => {
    expect(inkWidth(VIDEO)).toBeCloseTo(5.12);
    expect(inkWidth({ width: 100, height: 100 })).toBe(2);
  });
});
