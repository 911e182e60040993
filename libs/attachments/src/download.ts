import type { ByteRange } from '#platform';
import { contentDisposition, type Attachment } from './attachment.js';

/** How a file goes out: status and headers, under which it can do nothing in our origin nor stay in a shared cache. */
export interface Download {
  status: 200 | 206;
  headers: Record<string, string>;
  range: ByteRange;
}

export function downloadOf({ mediaType, fileName, size }: Attachment, part: ByteRange | null): Download {
  const range = part ?? { start: 0, end: size - 1 };
  return {
    status: part ? 206 : 200,
    range,
    headers: {
      'Content-Type': mediaType,
      'Content-Length': String(range.end - range.start + 1),
      'Content-Disposition': contentDisposition('inline', fileName),
      'Accept-Ranges': 'bytes',
      ...(part && { 'Content-Range': `bytes ${range.start}-${range.end}/${size}` }),
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  };
}
