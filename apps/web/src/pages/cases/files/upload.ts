import { ApiError, apiErrorOf, unreachable } from '../../../api/api-error.js';

/** Where a file comes from, when it was made in a consult. */
export type FileOrigin = Partial<Record<'takenFrom' | 'askedBy' | 'drawnOn', string | null>>;

interface UploadOptions {
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
  origin?: FileOrigin;
}

/**
 * Sends one file, and tells how much of it has gone. By XMLHttpRequest, because `fetch` does not tell. The id makes
 * sending it again harmless. Other calls go through the typed client.
 */
export function uploadFile(
  caseId: string,
  id: string,
  file: File,
  { onProgress, signal, origin }: UploadOptions = {},
): Promise<void> {
  const about = new URLSearchParams({ id });
  for (const [name, value] of Object.entries(origin ?? {})) if (value !== null) about.set(name, value);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/cases/${caseId}/attachments?${about}`);
    request.setRequestHeader('X-Requested-With', 'HoiChan');
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total);
    };
    request.onload = () => {
      if (request.status < 300) resolve();
      else void errorOf(request).then(reject);
    };
    request.onerror = () => reject(unreachable());
    request.onabort = () => reject(new ApiError(0, 'attachment.cancelled'));
    signal?.addEventListener('abort', () => request.abort());
    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });
}

const errorOf = (request: XMLHttpRequest): Promise<ApiError> =>
  apiErrorOf(
    new Response(request.responseText, {
      status: request.status,
      headers: { 'content-type': request.getResponseHeader('content-type') ?? '' },
    }),
  );

/** Where the content of a file is read. */
export const contentUrl = (attachmentId: string): string => `/api/v1/attachments/${attachmentId}/content`;

const KB = 1024;

/** `840 KB`, `2,4 MB` */
export const fileSize = (bytes: number): string =>
  bytes < KB * KB
    ? `${Math.max(1, Math.round(bytes / KB))} KB`
    : `${(bytes / KB / KB).toFixed(1).replace('.', ',')} MB`;
