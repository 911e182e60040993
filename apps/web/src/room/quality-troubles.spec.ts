import { troublesOf } from './quality-troubles.js';

const FINE = { concealed: 0, frozen: 0, sendLoss: 0, receiveLoss: null, roundTripMs: 30, jitterMs: 5 };

it('is silent about a good link, and about what was not measured', () => {
  expect(troublesOf(FINE)).toEqual([]);
  const unknown = { concealed: null, frozen: 0, sendLoss: null, receiveLoss: null, roundTripMs: null, jitterMs: null };
  expect(troublesOf(unknown)).toEqual([]);
});

it.each([
  [{ concealed: 0.03 }, ['speechGaps']],
  [{ frozen: 0.1 }, ['frozen']],
  [{ sendLoss: 0.03 }, ['loss']],
  [{ receiveLoss: 0.04 }, ['loss']],
  [{ roundTripMs: 400 }, ['delay']],
  [{ jitterMs: 60 }, ['jitter']],
  [{ roundTripMs: 700, receiveLoss: 0.2, concealed: 0.1 }, ['speechGaps', 'loss', 'delay']],
])('names what is noticed of %j, the worst first', (reading, troubles) => {
  expect(troublesOf({ ...FINE, ...reading })).toEqual(troubles);
});
