import fc from 'fast-check';
import { cursorOf, placeOf } from './worklist-cursor.js';

describe('a cursor of the worklist', () => {
  it('comes back as it went out', () => {
    const place = fc.record({ order: fc.integer({ min: 0, max: 5_000_000_000_000 }), id: fc.uuid() });
    fc.assert(fc.property(place, (each) => expect(placeOf(cursorOf(each))).toEqual(each)));
  });

  it.each(['', 'abc', 'MS4y', cursorOf({ order: -1, id: '0190a1b2-0000-7000-8000-000000000001' }), '%%%'])(
    'is none of ours: %s',
    (cursor) => {
      expect(placeOf(cursor)).toBeNull();
    },
  );
});
