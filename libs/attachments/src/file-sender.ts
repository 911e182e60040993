import type { Response } from 'express';
import { AttachmentNotFound } from './attachment.errors.js';
import { contentDisposition, type Attachment } from './attachment.js';

/** Headers under which a stranger's file cannot do anything in our origin, nor stay in a shared cache. */
const headersOf = ({ mediaType, fileName }: Attachment): Record<string, string> => ({
  'Content-Type': mediaType,
  'Content-Disposition': contentDisposition('inline', fileName),
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'private, no-store',
});

/** Streams a file from `folder`, with byte ranges. Resolves when it was sent or the client went away. */
export function sendFile(response: Response, folder: string, attachment: Attachment): Promise<void> {
  return new Promise((resolve, reject) => {
    const options = {
      root: folder,
      headers: headersOf(attachment),
      cacheControl: false,
      etag: false,
      lastModified: false,
    };
    response.sendFile(attachment.storageKey, options, (error?: Error & { code?: string }) => {
      if (error?.code === 'ENOENT') reject(new AttachmentNotFound());
      else if (error && !response.headersSent) reject(error);
      else resolve();
    });
  });
}
