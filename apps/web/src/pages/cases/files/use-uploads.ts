import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { isApiError } from '../../../api/api-error.js';
import { keys } from '../../../api/keys.js';
import { newId } from '../new-id.js';
import { uploadFile } from './upload.js';

/** A file on its way. */
export interface Upload {
  id: string;
  file: File;
  /** 0 to 1 */
  share: number;
  /** Why it did not get there; null while it is on its way. */
  error: unknown;
}

export interface Uploads {
  uploads: readonly Upload[];
  add: (files: readonly File[]) => void;
  retry: (id: string) => void;
  /** Takes it off the list; one on its way is stopped. */
  dismiss: (id: string) => void;
}

export function useUploads(caseId: string): Uploads {
  const queryClient = useQueryClient();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const stops = useRef(new Map<string, AbortController>());

  const patch = useCallback((id: string, change: Partial<Upload>) => {
    setUploads((before) => before.map((each) => (each.id === id ? { ...each, ...change } : each)));
  }, []);
  const dismiss = useCallback((id: string) => {
    stops.current.get(id)?.abort();
    setUploads((before) => before.filter((each) => each.id !== id));
  }, []);

  const send = useCallback(
    async (id: string, file: File): Promise<void> => {
      const stop = new AbortController();
      stops.current.set(id, stop);
      try {
        await uploadFile(caseId, id, file, { onProgress: (share) => patch(id, { share }), signal: stop.signal });
        await queryClient.invalidateQueries({ queryKey: keys.case.one(caseId) });
        dismiss(id);
      } catch (error) {
        if (!isApiError(error, 'attachment.cancelled')) patch(id, { error });
      } finally {
        stops.current.delete(id);
      }
    },
    [caseId, queryClient, patch, dismiss],
  );

  const add = useCallback(
    (files: readonly File[]) => {
      const added = files.map((file): Upload => ({ id: newId(), file, share: 0, error: null }));
      setUploads((before) => [...before, ...added]);
      for (const { id, file } of added) void send(id, file);
    },
    [send],
  );
  const retry = (id: string): void => {
    const upload = uploads.find((each) => each.id === id);
    if (!upload) return;
    patch(id, { share: 0, error: null });
    void send(id, upload.file);
  };
  return { uploads, add, retry, dismiss };
}
