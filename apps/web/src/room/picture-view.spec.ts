import { keyed, moved, WHOLE, zoomed } from './picture-view.js';

describe('looking closer at a picture', () => {
  it('keeps what is under the pointer under it', () => {
    const at = { x: 0.25, y: -0.1 };
    const view = zoomed(WHOLE, 2, at);
    // A place of the picture is shown at view + place * scale.
    const place = (at.x - view.x) / view.scale;
    expect(view.scale).toBe(2);
    expect(place).toBeCloseTo(at.x);
    const closer = zoomed(view, 1.5, at);
    expect((at.x - closer.x) / closer.scale).toBeCloseTo(at.x);
  });

  it('never shows anything beside the picture', () => {
    expect(moved(WHOLE, 0.3, 0.3)).toEqual(WHOLE);
    expect(moved(zoomed(WHOLE, 2), 3, -3)).toEqual({ scale: 2, x: 0.5, y: -0.5 });
    expect(zoomed(moved(zoomed(WHOLE, 4), 9, 9), 0.5)).toEqual({ scale: 2, x: 0.5, y: 0.5 });
  });

  it('ends at the whole picture and at eight times', () => {
    expect(zoomed(WHOLE, 0.1)).toEqual(WHOLE);
    expect(zoomed(WHOLE, 100).scale).toBe(8);
  });

  it.each([
    ['+', 1.25],
    ['=', 1.25],
    ['-', 1],
    ['0', 1],
  ])('by the key %s', (key, scale) => {
    expect(keyed(WHOLE, key)?.scale).toBeCloseTo(scale);
  });

  it('by arrows, which move over the picture', () => {
    const view = zoomed(WHOLE, 2);
    expect(keyed(view, 'ArrowRight')).toEqual({ scale: 2, x: -0.1, y: 0 });
    expect(keyed(view, 'ArrowLeft')).toEqual({ scale: 2, x: 0.1, y: 0 });
    expect(keyed(view, 'ArrowUp')).toEqual({ scale: 2, x: 0, y: 0.1 });
    expect(keyed(view, 'ArrowDown')).toEqual({ scale: 2, x: 0, y: -0.1 });
    expect(keyed(view, 'a')).toBeNull();
  });
});
