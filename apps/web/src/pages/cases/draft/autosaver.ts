import { isApiError } from '../../../api/api-error.js';
import type { Saving } from '../../../components/save-state.js';

/** After the last key stroke. */
const PAUSE_MS = 800;
const RETRY_MS = 5_000;

export interface SaveStatus {
  saving: Saving;
  /** Why the last attempt failed; null since it went well. */
  error: unknown;
}

/**
 * Saves changes a moment after they were made, one request at a time, and keeps what could not be saved for the next
 * attempt. `send` answers when the server kept it.
 */
export class Autosaver<Patch extends object> {
  private pending: Partial<Patch> = {};
  private running: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private status: SaveStatus;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly send: (patch: Partial<Patch>) => Promise<string>,
    savedAt: string,
  ) {
    this.status = { saving: { state: 'saved', at: savedAt }, error: null };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): SaveStatus => this.status;

  change(patch: Partial<Patch>): void {
    this.pending = { ...this.pending, ...patch };
    if (this.running === null) this.show({ saving: { state: 'unsaved' }, error: this.status.error });
    this.saveIn(PAUSE_MS);
  }

  /** Saves at once; true when nothing is left to save. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    if (this.running !== null) await this.running;
    if (this.hasPending()) await this.save();
    return !this.hasPending();
  }

  /** Goes on saving without this page; what is unsaved gets its last chance. */
  close(): void {
    void this.flush();
    this.listeners.clear();
  }

  private saveIn(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private save(): Promise<void> {
    const patch = this.pending;
    this.pending = {};
    this.show({ saving: { state: 'saving' }, error: null });
    this.running = this.send(patch)
      .then(
        (at) => this.show({ saving: this.hasPending() ? { state: 'unsaved' } : { state: 'saved', at }, error: null }),
        (error: unknown) => this.keep(patch, error),
      )
      .finally(() => {
        this.running = null;
      });
    return this.running;
  }

  /** What was typed meanwhile is newer. */
  private keep(patch: Partial<Patch>, error: unknown): void {
    this.pending = { ...patch, ...this.pending };
    this.show({ saving: { state: 'failed' }, error });
    // A clear no stays a no until something is changed; a network comes back by itself.
    if (isApiError(error) && (error.status === 0 || error.status >= 500)) this.saveIn(RETRY_MS);
  }

  private hasPending(): boolean {
    return Object.keys(this.pending).length > 0;
  }

  private show(status: SaveStatus): void {
    this.status = status;
    for (const listener of this.listeners) listener();
  }
}
