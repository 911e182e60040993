import { open, readFile } from 'node:fs/promises';

/** The newest seal at some moment, as kept outside the database. */
export interface AuditHead {
  sealId: number;
  mac: string;
}

/**
 * The append-only file beside the database: a line a seal, `<id> <mac>`. Each MAC covers all rows before it, so that
 * whoever shortens or rewrites the database contradicts a line. Ship the file, or make it append-only for the system
 * too (`chattr +a`), to keep it out of the reach of whoever administers the database.
 */
export class AuditHeadFile {
  constructor(private readonly path: string) {}

  /** All heads ever written; null when there is no file. A line that a crash cut off is not one. */
  async read(): Promise<AuditHead[] | null> {
    try {
      return (await readFile(this.path, 'utf8')).split('\n').flatMap(parse);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }
  }

  /** Adds a line and has it on the disk before it returns. */
  async append(head: AuditHead): Promise<void> {
    const file = await open(this.path, 'a', 0o600);
    try {
      // A leading line break ends a line that a crash may have cut off; empty lines say nothing.
      await file.appendFile(`\n${head.sealId} ${head.mac}`);
      await file.datasync();
    } finally {
      await file.close();
    }
  }
}

function parse(line: string): AuditHead[] {
  const match = /^(\d+) ([0-9a-f]{64})$/.exec(line);
  return match?.[1] && match[2] ? [{ sealId: Number(match[1]), mac: match[2] }] : [];
}
