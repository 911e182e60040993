import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { api, take } from '../../../api/client.js';
import { isApiError } from '../../../api/api-error.js';
import { newId } from '../new-id.js';
import type { CaseView } from '../queries.js';
import { Autosaver, type SaveStatus } from './autosaver.js';
import { valuesOf, type DraftValues, type SetDraft } from './draft-values.js';

/** A draft on the server, with the version that the next save builds upon. */
class DraftCase {
  readonly saver: Autosaver<DraftValues>;

  constructor(
    private readonly id: string,
    private version: number,
    savedAt: string,
  ) {
    this.saver = new Autosaver<DraftValues>((patch) => this.save(patch), savedAt);
  }

  currentVersion(): number {
    return this.version;
  }

  /** The next save builds upon what a colleague saved. */
  adopt(version: number): void {
    this.version = version;
  }

  private async save(body: Partial<DraftValues>): Promise<string> {
    const params = { path: { id: this.id }, header: { 'If-Match': `"${this.version}"` } };
    const saved = await take(api.PUT('/api/v1/cases/{id}', { params, body }));
    this.version = saved.version;
    return saved.savedAt;
  }
}

export interface Draft {
  values: DraftValues;
  set: SetDraft;
  status: SaveStatus;
  /** Saves what is not saved yet; false when that failed. */
  flush: () => Promise<boolean>;
  /** The version that was saved last. */
  version: () => number;
  /** Another saved meanwhile: puts what is on this page over it. */
  overwrite: (version: number) => void;
}

/** What is written, and its way to the server. */
export function useDraft(kase: CaseView): Draft {
  const [values, setValues] = useState<DraftValues>(() => {
    const saved = valuesOf(kase, newId());
    return saved.callBack === '' ? { ...saved, callBack: kase.requester?.phone ?? '' } : saved;
  });
  const [draft] = useState(() => {
    const it = new DraftCase(kase.id, kase.version, kase.updatedAt);
    // One's own number is the likeliest one to be called back on.
    if (!kase.callBack && kase.requester?.phone) it.saver.change({ callBack: kase.requester.phone });
    return it;
  });
  const status = useSyncExternalStore(draft.saver.subscribe, draft.saver.read);

  useEffect(() => {
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') void draft.saver.flush();
    };
    const onUnload = (event: BeforeUnloadEvent): void => {
      if (draft.saver.read().saving.state !== 'saved') event.preventDefault();
    };
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('beforeunload', onUnload);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('beforeunload', onUnload);
      void draft.saver.flush();
    };
  }, [draft]);

  return useMemo(
    () => ({
      values,
      set(patch) {
        setValues((before) => ({ ...before, ...patch }));
        draft.saver.change(patch);
      },
      status,
      flush: () => draft.saver.flush(),
      version: () => draft.currentVersion(),
      overwrite(version) {
        draft.adopt(version);
        draft.saver.change(values);
      },
    }),
    [values, status, draft],
  );
}

/** What the server said of one field in the last save. */
export const fieldCode = ({ error }: SaveStatus, field: string): string | undefined =>
  isApiError(error) ? error.fields[field] : undefined;
