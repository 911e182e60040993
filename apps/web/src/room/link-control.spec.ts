import { LinkControl } from './link-control.js';

const seen = ({ store }: LinkControl) => [store.get().sending, store.get().receiving];

it('begins with everything where nothing was measured', () => {
  const link = new LinkControl();
  expect(seen(link)).toEqual(['full', 'full']);
  expect(link.startBitrate).toBeNull();
});

it('begins both ways with what was measured, and leaves the way up open', () => {
  const link = new LinkControl();
  link.begin('180p', 130_000);
  expect(seen(link)).toEqual(['180p', '180p']);
  expect(link.startBitrate).toBe(130_000);
  expect(link.store.get().limits).toEqual({ sending: 'full', receiving: 'full' });
});

it('sends no more than its doctor wants, however much was measured', () => {
  const link = new LinkControl();
  link.limit('sending', 'sound');
  link.begin('full', 2_000_000);
  expect(seen(link)).toEqual(['sound', 'full']);
});
