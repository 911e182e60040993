import { useEffect, useState, useSyncExternalStore } from 'react';
import { serverNow } from '../../../api/server-clock.js';
import { newId } from '../new-id.js';
import type { CaseView } from '../queries.js';
import { useVitalsSave } from '../vitals/use-vitals-save.js';
import { emptyEntry, entryOf, readEntry, type VitalsEntry, type VitalsReading } from '../vitals/vitals-entry.js';
import { Autosaver, type SaveStatus } from './autosaver.js';

export interface DraftVitals {
  entry: VitalsEntry;
  reading: VitalsReading;
  set: (entry: VitalsEntry) => void;
  status: SaveStatus;
  flush: () => Promise<boolean>;
}

/** The first vital signs of a draft. They save themselves as soon as they can be; until then they wait on the page. */
export function useDraftVitals(kase: CaseView): DraftVitals {
  const save = useVitalsSave(kase.id);
  const [entry, setEntry] = useState<VitalsEntry>(() => {
    const [latest] = kase.vitals;
    return latest ? entryOf(latest) : emptyEntry(newId(), new Date(serverNow()).toISOString());
  });
  const [saver] = useState(
    () =>
      new Autosaver<{ entry: VitalsEntry }>(async (patch) => {
        const kept = patch.entry && (await save(patch.entry));
        return kept?.updatedAt ?? new Date(serverNow()).toISOString();
      }, kase.updatedAt),
  );
  const status = useSyncExternalStore(saver.subscribe, saver.read);
  useEffect(() => () => void saver.flush(), [saver]);

  return {
    entry,
    reading: readEntry(entry),
    set(changed) {
      setEntry(changed);
      if (readEntry(changed).isSound) saver.change({ entry: changed });
    },
    status,
    flush: () => saver.flush(),
  };
}
