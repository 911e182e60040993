import { useState, type KeyboardEvent } from 'react';

/** Notices Caps Lock from the keys typed in a field: spread the handlers on it. */
export function useCapsLock() {
  const [on, setOn] = useState(false);
  const look = (event: KeyboardEvent): void => setOn(event.getModifierState('CapsLock'));
  return { on, handlers: { onKeyDown: look, onKeyUp: look, onBlur: () => setOn(false) } };
}
