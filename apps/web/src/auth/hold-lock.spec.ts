import { createLockHold } from './hold-lock.js';

it('the lock is held until the last holder lets go, who may do so twice', () => {
  const lockHold = createLockHold();
  const [one, other] = [lockHold.hold(), lockHold.hold()];
  one();
  one();
  expect(lockHold.isHeld()).toBe(true);
  other();
  expect(lockHold.isHeld()).toBe(false);
});
