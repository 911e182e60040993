import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSingleKeyShortcuts } from '../preferences/preferences.js';
import { mayAct } from './key-press.js';
import { ShortcutContext, type Shortcut, type ShortcutRegistry } from './shortcut-context.js';
import { ShortcutHelp } from './shortcut-help.js';

interface Entry {
  shortcut: Shortcut;
  run: () => void;
}

/** Listens to the keyboard once for the whole app, and knows what each key does here. */
export function ShortcutProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const entries = useRef<Entry[]>([]);
  const [on] = useSingleKeyShortcuts();
  const [listed, setListed] = useState<Shortcut[] | null>(null);

  const registry = useMemo<ShortcutRegistry>(
    () => ({
      add(shortcut, run) {
        const entry = { shortcut, run };
        entries.current.push(entry);
        return () => {
          entries.current = entries.current.filter((other) => other !== entry);
        };
      },
      openHelp() {
        // A page's meaning of a key hides the frame's.
        const byKey = new Map(entries.current.map(({ shortcut }) => [shortcut.key, shortcut]));
        setListed([...byKey.values()]);
      },
    }),
    [],
  );

  useEffect(() => {
    if (!on) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!mayAct(event)) return;
      const run =
        event.key === '?' ? registry.openHelp : entries.current.findLast((it) => it.shortcut.key === event.key)?.run;
      if (!run) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [on, registry]);

  return (
    <ShortcutContext value={registry}>
      {children}
      <ShortcutHelp
        opened={listed !== null}
        shortcuts={[...(listed ?? []), { key: '?', label: t('help.shortcuts.help') }]}
        onClose={() => setListed(null)}
      />
    </ShortcutContext>
  );
}
