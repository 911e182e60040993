import { createContext, useContext, useEffect, useEffectEvent } from 'react';

export interface Shortcut {
  /** One key as the keyboard gives it: `n`, `/`, `?`, `Enter`. Case matters. */
  key: string;
  /** What it does, in the user's language, for the list behind `?`. */
  label: string;
}

export interface ShortcutRegistry {
  /** Returns the function that takes it away again. A later one for the same key wins: the page before the frame. */
  add: (shortcut: Shortcut, run: () => void) => () => void;
  /** Shows what every key does here. */
  openHelp: () => void;
}

export const ShortcutContext = createContext<ShortcutRegistry | null>(null);

/** Runs on a single key while the component is mounted, unless the user switched shortcuts off or is in a control. */
export function useShortcut(key: string, label: string, run: () => void, active = true): void {
  const registry = useContext(ShortcutContext);
  const runLatest = useEffectEvent(run);
  useEffect(() => {
    if (!registry || !active) return;
    return registry.add({ key, label }, () => runLatest());
  }, [registry, key, label, active]);
}

/** Opens the list of shortcuts, for a menu. */
export function useShortcutHelp(): () => void {
  const registry = useContext(ShortcutContext);
  if (!registry) throw new Error('useShortcutHelp outside of ShortcutProvider');
  return registry.openHelp;
}
