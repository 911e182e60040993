import { workerForPeer } from './wing-choice.js';

const worker = (name: string, load = 0, full = false) => ({ name, load, full, rooms: 1 });

describe('the worker for one more peer of a room', () => {
  it('is its home as long as that takes more, however idle others are', () => {
    const home = worker('home', 0.8);
    expect(workerForPeer(home, [home], [home, worker('idle')])).toBe(home);
  });

  it('is the least busy of the others when home is full', () => {
    const home = worker('home', 0.95, true);
    const all = [home, worker('busy', 0.6), worker('idle', 0.1)];
    expect(workerForPeer(home, [home], all).name).toBe('idle');
  });

  it('is one that has a wing of the room already, before one that is idle', () => {
    const home = worker('home', 0.95, true);
    const wing = worker('wing', 0.5);
    expect(workerForPeer(home, [home, wing], [home, wing, worker('idle')])).toBe(wing);
  });

  it('is none that died or is full', () => {
    const home = worker('home', 0.95, true);
    const [dead, crowded, idle] = [worker('dead'), worker('crowded', 0.9, true), worker('idle', 0.3)];
    expect(workerForPeer(home, [home, dead, crowded], [home, crowded, idle])).toBe(idle);
  });

  it('is its home when all are full: a running room goes on', () => {
    const home = worker('home', 1, true);
    expect(workerForPeer(home, [home], [home, worker('other', 1, true)])).toBe(home);
  });
});
