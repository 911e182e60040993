import { estimatedLoad, FREE_AT, FULL_AT, isFull, loadBetween, pickWorker } from './load.js';

describe('the load of a worker', () => {
  it('is the share of a core between two looks', () => {
    expect(loadBetween({ cpuMs: 100, at: 0 }, { cpuMs: 600, at: 2_000 })).toBe(0.25);
  });

  it('is never below 0 or above 1', () => {
    expect(loadBetween({ cpuMs: 0, at: 0 }, { cpuMs: 5_000, at: 2_000 })).toBe(1);
    expect(loadBetween({ cpuMs: 10, at: 0 }, { cpuMs: 0, at: 2_000 })).toBe(0);
    expect(loadBetween({ cpuMs: 0, at: 5 }, { cpuMs: 10, at: 5 })).toBe(0);
  });

  it('is at least what its rooms will take when everything in them flows', () => {
    expect(estimatedLoad(0.3, 2, { audio: 4, video: 4 })).toBe(0.3);
    expect(estimatedLoad(0.1, 20, { audio: 200, video: 200 })).toBeCloseTo(0.61);
    expect(estimatedLoad(0.1, 1, { audio: 900, video: 900 })).toBe(1);
  });

  it('counts a room that nobody is in yet as a consult of two', () => {
    expect(estimatedLoad(0, 0, { audio: 0, video: 0 })).toBe(0);
    expect(estimatedLoad(0, 100, { audio: 0, video: 0 })).toBeCloseTo(0.61);
  });

  it('fills it at one mark and frees it only at a lower one', () => {
    const between = (FULL_AT + FREE_AT) / 2;
    expect(isFull(false, FULL_AT)).toBe(true);
    expect(isFull(false, between)).toBe(false);
    expect(isFull(true, between)).toBe(true);
    expect(isFull(true, FREE_AT - 0.01)).toBe(false);
  });
});

describe('the worker for the next room', () => {
  const worker = (load: number, rooms: number, full = false) => ({ load, rooms, full });

  it('is the least loaded', () => {
    expect(pickWorker([worker(0.5, 1), worker(0.2, 9)])).toEqual(worker(0.2, 9));
  });

  it('is the one with fewer rooms when the loads are about equal', () => {
    expect(pickWorker([worker(0.02, 4), worker(0.05, 1)])).toEqual(worker(0.05, 1));
  });

  it('is none when all are full or dead', () => {
    expect(pickWorker([worker(0.95, 1, true)])).toBeNull();
    expect(pickWorker([])).toBeNull();
  });
});
