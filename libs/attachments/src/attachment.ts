import type { PictureSource } from '#contract';

/** Where a file comes from, when it was made in a consult and not chosen from a disk. */
export interface AttachmentOrigin {
  /** Taken from somebody's picture while it ran: whoever sent that uploaded it. */
  takenFrom: PictureSource | null;
  /** Who wanted it taken, if somebody else did. */
  askedBy: string | null;
  /** The file of the same case on which this one was drawn. */
  drawnOn: string | null;
}

/** A file that belongs to a case. */
export interface Attachment extends AttachmentOrigin {
  id: string;
  caseId: string;
  fileName: string;
  /** What the content is, whatever its name says. */
  mediaType: string;
  size: number;
  sha256: string;
  /** Path within the folder of attachments. */
  storageKey: string;
  uploadedBy: string;
  uploadedAt: Date;
  removedAt: Date | null;
}

/** What may be attached, by the type that the content shows, and how such files are called. */
export const ALLOWED_TYPES: Readonly<Record<string, readonly [extension: string, ...others: string[]]>> = {
  'image/jpeg': ['jpg', 'jpeg', 'jpe'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/heic': ['heic', 'heif'],
  'image/heif': ['heif', 'heic'],
  'application/pdf': ['pdf'],
  'video/mp4': ['mp4', 'm4v'],
  'video/quicktime': ['mov'],
  'video/webm': ['webm'],
  'audio/wav': ['wav'],
  'audio/mpeg': ['mp3'],
  'audio/mp4': ['m4a'],
};

/** What detectors call the same type differently. */
const ALIASES: Readonly<Record<string, string>> = {
  'image/apng': 'image/png',
  'image/heic-sequence': 'image/heic',
  'image/heif-sequence': 'image/heif',
  'audio/x-m4a': 'audio/mp4',
  'video/x-m4v': 'video/mp4',
  'audio/x-wav': 'audio/wav',
};

/** The allowed media type for a detected one, or null. */
export function allowedType(detected: string | null): string | null {
  if (detected === null) return null;
  // PDF and others may be told with parameters: "audio/mp4; codecs=…".
  const bare = detected.split(';')[0]?.trim() ?? '';
  const mediaType = ALIASES[bare] ?? bare;
  return mediaType in ALLOWED_TYPES ? mediaType : null;
}

const LONGEST_NAME = 150;

/**
 * The name under which a file is kept and handed out: no folders, nothing invisible, and an ending that fits the
 * content, so that what is saved from here opens as what it is.
 */
export function safeFileName(given: string, mediaType: string): string {
  const endings = ALLOWED_TYPES[mediaType] ?? ['bin'];
  const plain = (given.split(/[\\/]/).at(-1) ?? '')
    .normalize('NFC')
    // Control characters and those that turn the direction of writing, which can hide an ending.
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const ending = /\.([^.]+)$/.exec(plain)?.[1]?.toLowerCase();
  const fits = ending !== undefined && endings.includes(ending);
  const stem = fits ? plain.slice(0, -(ending.length + 1)) : plain;
  return `${[...stem].slice(0, LONGEST_NAME).join('') || 'file'}.${fits ? ending : endings[0]}`;
}

/** Two hexadecimal digits of the random end of the id, so that no folder grows too long. */
export const storageKeyOf = (id: string): string => `${id.slice(-2)}/${id}`;

/** A `Content-Disposition` in which old and new clients find the name (RFC 6266, RFC 5987). */
export function contentDisposition(kind: 'inline' | 'attachment', fileName: string): string {
  const ascii = fileName
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^\x20-\x7e]|["\\]/g, '_');
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
